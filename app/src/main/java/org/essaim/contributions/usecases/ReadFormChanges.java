package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.OpenDossier;
import org.springframework.stereotype.Service;

/// Says which questions of a form were changed after their contributor had typed an answer, or were added after she
/// had begun. What she typed stays as it is.
@Service
public class ReadFormChanges {
    private final Calls calls;

    ReadFormChanges(Calls calls) {
        this.calls = calls;
    }

    /// By the id of the question's page.
    public Map<String, Stage.FormChange> of(OpenDossier open) {
        var stage = open.stage().key();
        var versions = calls.formVersions(open.call().id(), stage);
        var changes = new LinkedHashMap<String, Stage.FormChange>();
        if (versions.size() < 2) {
            return changes;
        }
        var begun = open.pages().stream()
                .flatMap(page -> open.dossier().page(stage, page.id()).stream())
                .map(Dossier.SavedPage::savedAt)
                .min(Comparator.naturalOrder());
        for (var page : open.pages()) {
            var question = page.question();
            var saved = open.dossier().page(stage, page.id()).map(Dossier.SavedPage::savedAt);
            var since = saved.or(() -> begun);
            if (question == null || since.isEmpty()) {
                continue;
            }
            versions.getLast().since(at(versions, since)).stream()
                    .filter(change -> change.question().key().equals(question.key()))
                    .filter(change -> saved.isPresent() || change.what().contains(Stage.What.ADDED))
                    .forEach(change -> changes.put(page.id(), change));
        }
        return changes;
    }

    private static Stage.FormVersion at(List<Stage.FormVersion> versions, Optional<Instant> moment) {
        return versions.stream()
                .filter(version ->
                        moment.filter(at -> at.isBefore(version.publishedAt())).isEmpty())
                .reduce((_, later) -> later)
                .orElse(versions.getFirst());
    }
}
