package org.essaim.contributions.usecases;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.DocumentAnswer;
import org.essaim.contributions.domain.Keys;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.media.Documents;
import org.springframework.stereotype.Service;

/// Keeps a file that was sent for a dossier, before it is known whether the page it came with is saved, and gives it
/// back: to its contributor and to the coordinators of the call, to nobody else.
@Service
public class KeepDocument {
    /// Files that are sent for one dossier, those of earlier tries included.
    private static final int MOST_FILES = 40;

    private final ReadContribution contributions;
    private final DocumentStore store;
    private final Documents documents;
    private final Calls calls;

    KeepDocument(ReadContribution contributions, DocumentStore store, Documents documents, Calls calls) {
        this.contributions = contributions;
        this.store = store;
        this.documents = documents;
        this.calls = calls;
    }

    /// A file on its way out, under the name it came with.
    public record Opened(String name, Documents.Sent sent) {}

    public Outcome<DocumentAnswer> keep(ContributionId id, Keys keys, InputStream content, String name) {
        contributions.find(id, keys);
        if (store.count(id) >= MOST_FILES) {
            return Outcome.refused(
                    List.of(Refusal.of("document", "contributions.refused.files", Map.of("most", MOST_FILES))));
        }
        return switch (documents.keep(content, name)) {
            case Outcome.Done<Documents.Kept>(var kept) -> {
                var document = new DocumentAnswer(kept.file(), kept.name(), kept.bytes());
                store.add(document, id);
                yield Outcome.done(document);
            }
            case Outcome.Refused<Documents.Kept>(var refusals) -> Outcome.refused(refusals);
        };
    }

    /// The file of this name that was sent for this dossier, if any was.
    public Optional<DocumentAnswer> of(ContributionId id, String file) {
        return store.find(file, id).map(DocumentStore.Found::document);
    }

    public Opened open(ContributionId id, String file, Keys keys, Viewer viewer) {
        var found = store.find(file, id).orElseThrow(() -> new NotFound(file));
        var own = contributions.all(keys).stream()
                .anyMatch(open -> open.dossier().id().equals(id));
        var coordinates = calls.find(found.call())
                .filter(call -> viewer.coordinates(call.network().value()))
                .isPresent();
        if (!own && !coordinates) {
            throw new NotFound(file);
        }
        return documents
                .open(file)
                .map(sent -> new Opened(found.document().name(), sent))
                .orElseThrow(() -> new NotFound(file));
    }
}
