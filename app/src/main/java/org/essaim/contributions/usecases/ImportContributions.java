package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.ContributionAccess;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.domain.ImportTable.Problem;
import org.essaim.contributions.domain.TypedText;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;

/// Brings many answers from a table, in two steps: the first reads and checks and enters nothing; the second, once a
/// person has looked at it, enters all or none.
@Service
public class ImportContributions {
    public static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int HEAP_MEGABYTES = 96;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Calls calls;
    private final ChildProcess children;
    private final ImportChecks checks;
    private final ImportStore store;
    private final DossierStore dossiers;
    private final EnterOnBehalf enter;
    private final NumberBlocks numbers;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportContributions(
            Calls calls,
            ChildProcess children,
            ImportChecks checks,
            ImportStore store,
            DossierStore dossiers,
            EnterOnBehalf enter,
            NumberBlocks numbers,
            Clock clock) {
        this.calls = calls;
        this.children = children;
        this.checks = checks;
        this.store = store;
        this.dossiers = dossiers;
        this.enter = enter;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// The dry run: how many answers the table has, everything wrong with it, and, if nothing is, the id with which it
    /// is confirmed. `leftOut` are the rows that were drafts or withdrawn when they were exported here.
    public record DryRun(
            Call call,
            String file,
            List<EnterOnBehalf.Entry> entries,
            List<Problem> problems,
            List<Integer> leftOut,
            Optional<UUID> id) {
        static DryRun failed(Call call, String file, Problem problem) {
            return new DryRun(call, file, List.of(), List.of(problem), List.of(), Optional.empty());
        }
    }

    public DryRun check(Viewer viewer, Slug slug, String file, byte[] content) {
        var call = ContributionAccess.requireCoordinator(viewer, calls.find(slug));
        if (content.length == 0 || content.length > MOST_BYTES) {
            var key = content.length > 0 ? "too-large" : file.isBlank() ? "no-file" : "empty-file";
            return DryRun.failed(call, file, whole(key));
        }
        if (file.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !ReadTable.isZip(content)) {
            return DryRun.failed(call, file, whole("no-workbook"));
        }
        return switch (children.run(Task.brief(ReadTable.class, content, HEAP_MEGABYTES, LIMIT))) {
            case Result.Worked(var output) -> check(viewer, call, file, json.readValue(output, ReadTable.Read.class));
            case Result.Failed _, Result.TooLong _, Result.Cancelled _ ->
                DryRun.failed(call, file, whole("unreadable"));
        };
    }

    private static Problem whole(String key) {
        return new Problem(0, "", ImportTable.problem(key, Map.of("most", MOST_BYTES / 1024 / 1024)));
    }

    private DryRun check(Viewer viewer, Call call, String file, ReadTable.Read read) {
        if (!read.problem().isBlank()) {
            return DryRun.failed(call, file, whole(read.problem()));
        }
        if (read.rows().isEmpty()) {
            return DryRun.failed(call, file, whole("no-rows"));
        }
        var columns = read.rows().getFirst().stream()
                .map(name -> TypedText.line(name).toLowerCase(Locale.ROOT))
                .toList();
        var rows = read.rows().subList(1, read.rows().size()).stream()
                .map(cells ->
                        cells.stream().map(cell -> cell.replace('\0', ' ')).toList())
                .toList();
        var leftOut = ImportTable.leftOut(columns, rows);
        var table = ImportTable.of(call, columns, rows);
        var checked = checks.check(call, table, store.identities(call.id()));
        if (!checked.problems().isEmpty()) {
            return new DryRun(call, file, checked.entries(), checked.problems(), leftOut, Optional.empty());
        }
        var id = TimeOrderedId.at(clock.instant());
        store.add(id, call.id(), viewer.person().id().value(), file, table, clock.instant());
        return new DryRun(call, file, checked.entries(), List.of(), leftOut, Optional.of(id));
    }

    /// Enters all, checked once more against what came meanwhile. Confirming twice enters nothing twice.
    @Transactional
    public Outcome<Integer> confirm(Viewer viewer, Slug slug, UUID id) {
        var call = ContributionAccess.requireCoordinator(viewer, calls.find(slug));
        dossiers.lockEntries(call.id());
        var kept = store.lock(id, call.id()).orElseThrow(() -> new NotFound(id.toString()));
        if (kept.confirmed()) {
            return Outcome.done(0);
        }
        var checked = checks.check(call, kept.table(), store.identities(call.id()));
        if (!checked.problems().isEmpty()) {
            return Outcome.refused("", "contributions.import.changed");
        }
        var begun = new ArrayList<Dossier>();
        var years = new TreeMap<Integer, Integer>();
        for (var entry : checked.entries()) {
            switch (enter.begin(call, entry)) {
                case Outcome.Done<Dossier>(var dossier) -> begun.add(dossier);
                case Outcome.Refused<Dossier>(var refusals) -> {
                    return rolledBack(refusals);
                }
            }
            years.merge(entry.received().atZone(call.zone()).getYear(), 1, Integer::sum);
        }
        var next = numbers.take(years);
        for (var index = 0; index < begun.size(); index++) {
            var received = checked.entries().get(index).received();
            if (enter.finish(viewer, call, begun.get(index), received, next)
                    instanceof Outcome.Refused<?>(var refusals)) {
                return rolledBack(refusals);
            }
        }
        store.confirm(id, clock.instant());
        return Outcome.done(checked.entries().size());
    }

    private static Outcome<Integer> rolledBack(List<Refusal> refusals) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.refused(refusals);
    }
}
