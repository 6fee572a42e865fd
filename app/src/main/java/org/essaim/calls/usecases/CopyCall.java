package org.essaim.calls.usecases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallChange;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Passage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins a call as a draft that says what another one said, its days moved by whole years until it opens later than
/// now, at the same time on the clock; years in its title move along. Who reviews is asked anew.
@Service
public class CopyCall {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final ReadCalls calls;
    private final DraftCall draft;
    private final Clock clock;

    CopyCall(ReadCalls calls, DraftCall draft, Clock clock) {
        this.calls = calls;
        this.draft = draft;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Call> copy(Viewer viewer, String slug) {
        var source = calls.forDesk(viewer, slug);
        var years = years(source);
        var title = moved(source.title(), years);
        return draft.draft(
                viewer,
                source.network(),
                new DraftCall.Draft(
                        DraftCall.slugOf(title),
                        source.kind(),
                        title,
                        source.summary(),
                        source.text(),
                        new CallChange.Stages(source.zone(), stages(source, years)),
                        new CallChange.Criteria(source.criteria()),
                        new CallChange.Answers(source.languages(), source.themes()),
                        source.example()));
    }

    private int years(Call source) {
        var years = 1;
        while (!moved(source.stages().getFirst().opens(), source.zone(), years).isAfter(clock.instant())) {
            years++;
        }
        return years;
    }

    private static List<Stage> stages(Call source, int years) {
        return source.stages().stream()
                .map(stage -> new Stage(
                        stage.key(),
                        stage.title(),
                        stage.help(),
                        moved(stage.opens(), source.zone(), years),
                        moved(stage.closes(), source.zone(), years),
                        stage.grace(),
                        stage.questions()))
                .toList();
    }

    private static Instant moved(Instant moment, ZoneId zone, int years) {
        return moment.atZone(zone).plusYears(years).toInstant();
    }

    private static LocalizedText moved(LocalizedText title, int years) {
        var moved = title;
        for (var passage : title.passages().entrySet()) {
            var said = YEAR.matcher(passage.getValue().value())
                    .replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + years));
            moved = moved.with(
                    passage.getKey(),
                    new Passage(
                            said,
                            passage.getValue().origin(),
                            passage.getValue().stale()));
        }
        return moved;
    }
}
