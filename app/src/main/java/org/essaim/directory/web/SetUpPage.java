package org.essaim.directory.web;

import java.util.List;
import java.util.Map;
import org.essaim.directory.domain.FoundingRules;
import org.essaim.kernel.Refusal;

/// The form that founds the first network, with what was typed.
public record SetUpPage(
        String token, FoundingRules.Founding typed, Map<String, String> countries, List<Refusal> refusals) {}
