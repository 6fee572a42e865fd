package org.essaim.knowledge.usecases;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.domain.FileReading;
import org.essaim.knowledge.domain.ImportedWording;
import org.essaim.knowledge.domain.SchemeProblems;
import org.essaim.knowledge.domain.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a file of concepts: first on trial, telling what would change and every problem by its row, then for good.
/// Refuses a file with any problem as a whole; concepts that the file does not name stay as they are.
@Service
public class ImportConcepts {
    public static final int LARGEST = 2_000_000;

    private final VocabularyInMemory vocabulary;
    private final ConceptStore concepts;
    private final UploadStore uploads;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportConcepts(
            VocabularyInMemory vocabulary,
            ConceptStore concepts,
            UploadStore uploads,
            TransactionTemplate transaction,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.concepts = concepts;
        this.uploads = uploads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What a file would do. `added` and `changed` are in its order.
    public record Trial(
            UUID id,
            String name,
            List<Concept> added,
            List<Concept> changed,
            int same,
            List<FileReading.Problem> problems) {
        public boolean isSound() {
            return problems.isEmpty();
        }

        public boolean changesSomething() {
            return !added.isEmpty() || !changed.isEmpty();
        }
    }

    public Outcome<UUID> upload(Viewer viewer, String name, byte[] content) {
        require(viewer);
        if (content.length == 0) {
            return Outcome.refused("file", "knowledge.refused.file");
        }
        if (content.length > LARGEST) {
            return Outcome.refused("file", "knowledge.refused.large");
        }
        var known = name.toLowerCase(Locale.ROOT);
        return Outcome.done(uploads.keep(
                known.length() > 100 ? known.substring(known.length() - 100) : known,
                content,
                viewer.person().id(),
                clock.instant()));
    }

    public Trial trial(Viewer viewer, UUID id) {
        require(viewer);
        var upload = uploads.find(id, viewer.person().id()).orElseThrow(() -> new NotFound("upload"));
        return trial(id, upload.name(), text(upload.content()), vocabulary.now());
    }

    public Outcome<Integer> take(Viewer viewer, UUID id) {
        var trial = trial(viewer, id);
        if (!trial.isSound()) {
            return Outcome.refused("", "knowledge.refused.unsound");
        }
        transaction.executeWithoutResult(_ -> {
            var by = viewer.person().id().value();
            trial.changed().forEach(concept -> concepts.write(concept, "IMPORTED", trial.name(), by, clock.instant()));
            trial.added().forEach(concept -> concepts.write(concept, "IMPORTED", trial.name(), by, clock.instant()));
            uploads.forget(id);
        });
        vocabulary.reload();
        return Outcome.done(trial.added().size() + trial.changed().size());
    }

    private static void require(Viewer viewer) {
        viewer.person();
        if (!ConceptAccess.mayDecide(viewer)) {
            throw new NotAllowed("Only for those who look after the words");
        }
    }

    private static Optional<String> text(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Trial trial(UUID id, String name, Optional<String> text, Vocabulary now) {
        if (text.isEmpty()) {
            var problem = new FileReading.Problem(0, "", "knowledge.file.letters", Map.of());
            return new Trial(id, name, List.of(), List.of(), 0, List.of(problem));
        }
        var reading = FileReading.of(name, text.get());
        var problems = new ArrayList<>(reading.problems());
        var after = new LinkedHashMap<ConceptId, Concept>();
        now.all().forEach(concept -> after.put(concept.id(), concept));
        var rows = new HashMap<ConceptId, Integer>();
        var added = new ArrayList<Concept>();
        var changed = new ArrayList<Concept>();
        var same = 0;
        for (var row : reading.rows()) {
            var concept = ImportedWording.settled(row.concept(), now);
            var known = now.find(concept.id());
            if (rows.put(concept.id(), row.number()) != null) {
                problems.add(problem(row.number(), concept.id(), "knowledge.problem.twice", Map.of()));
            } else if (now.scheme(concept.scheme()).isEmpty()) {
                problems.add(problem(
                        row.number(), concept.id(), "knowledge.file.scheme", Map.of("detail", concept.scheme())));
            } else if (known.isEmpty()) {
                added.add(concept);
            } else if (known.get().equals(concept)) {
                same++;
            } else {
                changed.add(concept);
            }
            after.put(concept.id(), concept);
        }
        SchemeProblems.of(after.values())
                .forEach(found -> problems.add(problem(
                        rows.getOrDefault(found.concept(), 0), found.concept(), found.key(), found.arguments())));
        return new Trial(id, name, added, changed, same, problems);
    }

    private static FileReading.Problem problem(int row, ConceptId id, String key, Map<String, Object> arguments) {
        return new FileReading.Problem(row, id.toString(), key, arguments);
    }
}
