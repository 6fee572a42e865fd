package org.essaim.site.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.essaim.kernel.Tidying;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Has every module tidy up: some minutes after the start, then every hour.
@Component
class TidyHourly implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TidyHourly.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final List<Tidying> modules;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    TidyHourly(List<Tidying> modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("tidying").start(this::goOn);
    }

    private void goOn() {
        var pause = FIRST;
        while (true) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            all();
            pause = PAUSE;
        }
    }

    void all() {
        for (var module : modules) {
            try {
                module.tidy(clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("Tidying failed and is tried again in an hour: {}", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        var sleeping = thread;
        if (sleeping != null) {
            sleeping.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
