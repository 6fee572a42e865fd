package org.essaim.practices.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.practices.usecases.DescribeSheet;

/// The template of a sheet for those who look after it, as it stands or was typed. `missing` is what the next level
/// still asks for; `done` says that it was just saved.
public record TemplatePage(
        String slug,
        LocalizedText.Wording heading,
        int version,
        String language,
        DescribeSheet.Typed typed,
        Map<String, String> maturities,
        Map<String, String> scales,
        List<Choice> activities,
        List<Choice> groups,
        List<Choice> goals,
        List<String> sections,
        String level,
        List<String> missing,
        boolean done,
        List<Refusal> refusals) {

    /// A concept that can be chosen.
    public record Choice(String slug, String label, boolean chosen) {}
}
