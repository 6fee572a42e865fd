package org.essaim.calls.usecases;

import org.essaim.calls.Call;
import org.essaim.calls.DeadlineMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Says which deadlines of an open call a change has moved, to whoever writes to people about it.
@Component
class TellDeadlines {
    private final ApplicationEventPublisher events;

    TellDeadlines(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(Call before, Call after) {
        if (before.draft()) {
            return;
        }
        for (var stage : before.stages()) {
            after.stages().stream()
                    .filter(now -> now.key().equals(stage.key()) && now.closes().isAfter(stage.closes()))
                    .forEach(now -> events.publishEvent(new DeadlineMoved(after.id(), now.key(), now.closes())));
        }
    }
}
