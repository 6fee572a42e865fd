package org.essaim.site.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.essaim.kernel.CannotStart;
import org.essaim.kernel.DemoChapter;
import org.essaim.site.InUse;
import org.essaim.site.RealData;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the demo data before the first page is served: each chapter once, in order, wholly or not at all. A chapter
/// that fails stops the start, since a demonstration that lacks a part would only look broken. Refuses a platform in
/// which people work already.
@Component
@ConditionalOnExpression("${essaim.demo} and ${essaim.demo-data:true}")
class DemoChapters implements SmartLifecycle {
    private final List<DemoChapter> chapters;
    private final DemoChapterStore store;
    private final InUse inUse;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    DemoChapters(
            List<DemoChapter> chapters,
            DemoChapterStore store,
            InUse inUse,
            TransactionTemplate transaction,
            Clock clock) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList();
        this.store = store;
        this.inUse = inUse;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!store.isBegun() && inUse.hasPeople()) {
            throw new CannotStart(RealData.REFUSED);
        }
        for (var chapter : chapters) {
            var name = AopUtils.getTargetClass(chapter).getSimpleName();
            var begun = System.nanoTime();
            if (fill(chapter, name)) {
                var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
                System.out.println(String.format(Locale.ROOT, "Demo data: %s (%.1f s)", name, seconds));
            }
        }
        running = true;
    }

    private boolean fill(DemoChapter chapter, String name) {
        if (!chapter.isOneTransaction()) {
            var waiting = !store.isBegun(name);
            if (waiting) {
                chapter.fill();
                store.begin(name, clock.instant());
            }
            return waiting;
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var fresh = store.begin(name, clock.instant());
            if (fresh) {
                chapter.fill();
            }
            return fresh;
        }));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which starts last.
    @Override
    public int getPhase() {
        return 0;
    }
}
