package org.essaim.programme.usecases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.Slug;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.springframework.stereotype.Service;

/// The front door: the workshops from the store, what they presented from the collection's sheets.
@Service
class ProgrammesFromStore implements Programmes {
    private final ProgrammeStore store;
    private final Practices practices;

    ProgrammesFromStore(ProgrammeStore store, Practices practices) {
        this.store = store;
        this.practices = practices;
    }

    @Override
    public Optional<Programme> of(Slug collection) {
        var days = store.days(collection, presented(practices.inCollection(collection)));
        return days.isEmpty() ? Optional.empty() : Optional.of(new Programme(collection, days));
    }

    /// The sheets of each workshop's code, in their own order.
    static Map<String, List<Slug>> presented(List<Sheet> sheets) {
        var presented = new HashMap<String, List<Slug>>();
        for (var sheet : sheets) {
            var workshop = sheet.content().workshop();
            if (workshop != null) {
                presented.computeIfAbsent(workshop, _ -> new ArrayList<>()).add(sheet.slug());
            }
        }
        return presented;
    }
}
