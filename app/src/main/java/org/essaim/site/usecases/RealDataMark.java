package org.essaim.site.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.essaim.site.InUse;
import org.essaim.site.RealData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Marks a data directory in which people work, at each start and end. The database has the last word, see
/// [DemoChapters].
@Component
class RealDataMark implements SmartLifecycle {
    private final InUse inUse;
    private final DemoChapterStore demo;
    private final Path data;
    private volatile boolean running;

    RealDataMark(InUse inUse, DemoChapterStore demo, @Value("${essaim.data}") String data) {
        this.inUse = inUse;
        this.demo = demo;
        this.data = Path.of(data);
    }

    @Override
    public void start() {
        running = true;
        mark();
    }

    @Override
    public void stop() {
        running = false;
        mark();
    }

    private void mark() {
        try {
            if (!RealData.isIn(data) && Files.isDirectory(data) && !demo.isBegun() && inUse.hasPeople()) {
                RealData.mark(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the demo data was filled, or not.
    @Override
    public int getPhase() {
        return 1;
    }
}
