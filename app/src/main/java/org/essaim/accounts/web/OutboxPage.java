package org.essaim.accounts.web;

import java.util.List;
import java.util.Map;
import org.essaim.mail.Letters;

/// The letters in one state, with how many there are in each; `older` is the query of the next page or empty; `mute`
/// when no mail
/// server is set.
public record OutboxPage(
        Letters.State state,
        Map<Letters.State, Integer> counts,
        List<Letters.Envelope> letters,
        String older,
        boolean again,
        boolean mute) {}
