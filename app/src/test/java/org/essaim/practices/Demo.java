package org.essaim.practices;

import java.util.List;
import java.util.Set;
import org.essaim.kernel.DemoChapter;

/// Fills the chapters of the demo data that bring organisations and the Bilbao collection.
public final class Demo {
    private static final Set<Integer> CHAPTERS = Set.of(20);

    private Demo() {}

    public static void fillBilbao(List<DemoChapter> chapters) {
        chapters.stream().filter(chapter -> CHAPTERS.contains(chapter.order())).forEach(DemoChapter::fill);
    }
}
