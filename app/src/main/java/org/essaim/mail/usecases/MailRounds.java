package org.essaim.mail.usecases;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Makes a round for letters every other second while a mail server is set, and waits longer while it is away.
@Component
class MailRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE_WHEN_AWAY = Duration.ofSeconds(30);

    private final SendLetters send;
    private final Postman postman;
    private volatile @Nullable Thread thread;

    MailRounds(SendLetters send, Postman postman) {
        this.send = send;
        this.postman = postman;
    }

    @Override
    public void start() {
        if (postman.hasServer()) {
            thread = Thread.ofVirtual().name("mail-rounds").start(this::walk);
        }
    }

    private void walk() {
        while (!Thread.currentThread().isInterrupted()) {
            var pause = PAUSE_WHEN_AWAY;
            try {
                pause = send.due() == SendLetters.Round.DONE ? PAUSE : PAUSE_WHEN_AWAY;
            } catch (RuntimeException e) {
                LOG.warn("A mail round failed and will be made again: {}", e.toString());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void stop() {
        var walking = thread;
        if (walking != null) {
            walking.interrupt();
            try {
                walking.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
