package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.Wording;
import org.essaim.kernel.Refusal;
import org.essaim.mail.HeldLetters;

/// One held letter, and what was typed to change it.
public record DeskLetterPage(Call call, HeldLetters.Held held, Wording typed, List<Refusal> refusals) {}
