package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import org.essaim.contributions.usecases.CallOutbox;
import org.essaim.kernel.Refusal;

/// The outbox of a call: what is held and what went out; `did` is the end of a message of what just happened, with its
/// count, or empty; `left` says how many letters were dropped for each reason.
public record DeskLettersPage(
        CallOutbox.Outbox outbox, String did, int count, Map<String, Integer> left, List<Refusal> refusals) {}
