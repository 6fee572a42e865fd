package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Slug;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class DemoProposalsModuleTest {
    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private Calls calls;

    @Autowired
    private Contributions contributions;

    @Test
    void theDemoHasTwoCallsAndSixtyProposalsInSevenLanguages() {
        chapters.stream()
                .filter(chapter -> chapter.order() == 40 || chapter.order() == 50)
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .forEach(DemoChapter::fill);

        assertEquals(
                List.of("employment-and-inclusion", "inclusion-2025"),
                calls.published().stream().map(Call::slug).map(Slug::value).toList());
        var call = calls.find(new Slug("inclusion-2025")).orElseThrow();
        var submitted = contributions.submitted(call.id());
        assertEquals(60, submitted.size());
        assertEquals(
                7,
                submitted.stream()
                        .map(Submission::language)
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(
                submitted,
                submitted.stream()
                        .sorted(Comparator.comparing(Submission::number))
                        .toList());
        assertEquals(
                0,
                submitted.stream()
                        .filter(one -> !call.stages().getFirst().isOpen(one.submittedAt()))
                        .count());
    }
}
