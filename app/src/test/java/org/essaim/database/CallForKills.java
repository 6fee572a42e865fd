package org.essaim.database;

import java.util.List;
import java.util.Set;
import org.essaim.calls.Calls;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Slug;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Of the demo data only the network and its calls, at the first start of a platform that is to be killed: the rest
/// takes longer than the kills.
@Component
@ConditionalOnProperty("essaim.test.open-call")
class CallForKills implements ApplicationRunner {
    private static final Set<Integer> CHAPTERS = Set.of(10, 40);

    private final Calls calls;
    private final List<DemoChapter> chapters;

    CallForKills(Calls calls, List<DemoChapter> chapters) {
        this.calls = calls;
        this.chapters = chapters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (calls.find(new Slug("employment-and-inclusion")).isEmpty()) {
            chapters.stream()
                    .filter(chapter -> CHAPTERS.contains(chapter.order()))
                    .forEach(DemoChapter::fill);
        }
    }
}
