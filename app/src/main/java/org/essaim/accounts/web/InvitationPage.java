package org.essaim.accounts.web;

import java.time.Instant;
import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;

/// What is offered, by whom, until when; `known` is the name of a person who has an account already.
public record InvitationPage(
        String token,
        String inviter,
        String whatFor,
        Language language,
        String email,
        String known,
        Instant until,
        String name,
        List<Refusal> refusals) {}
