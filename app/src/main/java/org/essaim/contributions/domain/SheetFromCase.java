package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;
import org.essaim.kernel.Slug;
import org.essaim.practices.Evidence;
import org.essaim.practices.Sheet;
import org.jspecify.annotations.Nullable;

/// What a finished case says as a public sheet: the proposal's paragraph as its summary, the long texts as its story,
/// difficulties and lessons, the figures as evidence. The address, the role and everything of the process stay behind.
public final class SheetFromCase {
    private static final List<String> SECTIONS = List.of("story", "difficulties", "lessons");

    private SheetFromCase() {}

    public static Sheet.Content content(
            Call call, Slug collection, Dossier dossier, List<Translation> translations, OrganisationId organisation) {
        var basics = dossier.basics();
        var language = new Language(basics.language());
        var first = call.stages().getFirst();
        var last = call.stages().getLast();
        var answers = dossier.answers(last.key());
        var title = LocalizedText.of(language, basics.title());
        var summary = LocalizedText.of(language, summary(first, dossier.answers(first.key())));
        for (var translation : translations) {
            if (!translation.language().equals(language)) {
                title = title.with(translation.language(), Passage.translated(translation.title()));
                summary = summary.with(translation.language(), Passage.translated(translation.summary()));
            }
        }
        return new Sheet.Content(
                title,
                summary,
                sections(last, answers, language),
                organisation,
                basics.country(),
                basics.city().isBlank() ? null : basics.city(),
                new Slug(basics.theme()),
                collection,
                null,
                null,
                null,
                evidence(last, answers),
                picture(last, answers, language),
                dossier.example(),
                Sheet.Particulars.NONE);
    }

    /// Whether there is enough for a sheet: a title, and a paragraph that says what it is about.
    public static boolean isReadable(Call call, Dossier dossier) {
        var first = call.stages().getFirst();
        return !dossier.basics().title().isBlank()
                && !summary(first, dossier.answers(first.key())).isBlank();
    }

    private static String summary(Stage stage, Map<String, String> answers) {
        return stage.questions().stream()
                .filter(question -> question.kind() == Question.Kind.LONG_TEXT)
                .map(question -> answers.getOrDefault(question.key(), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<Sheet.Section> sections(Stage stage, Map<String, String> answers, Language language) {
        var story = new ArrayList<String>();
        var sections = new ArrayList<Sheet.Section>();
        for (var question : stage.questions()) {
            var text = answers.getOrDefault(question.key(), "");
            if (question.kind() != Question.Kind.LONG_TEXT || text.isBlank()) {
                continue;
            }
            if (SECTIONS.indexOf(question.key()) > 0) {
                sections.add(new Sheet.Section(question.key(), LocalizedText.of(language, text)));
            } else {
                story.add(text);
            }
        }
        if (!story.isEmpty()) {
            sections.addFirst(new Sheet.Section("story", LocalizedText.of(language, String.join("\n\n", story))));
        }
        return sections;
    }

    private static List<Evidence> evidence(Stage stage, Map<String, String> answers) {
        return stage.questions().stream()
                .filter(question -> question.kind() == Question.Kind.FIGURES)
                .flatMap(question -> AnswerText.figures(answers.getOrDefault(question.key(), "")).rows().stream())
                .flatMap(row -> row.number().stream()
                        .map(value -> new Evidence(
                                row.measure(),
                                value,
                                row.unit(),
                                Figures.Row.day(row.from()).orElse(null),
                                Figures.Row.day(row.until()).orElse(null),
                                row.method(),
                                row.source())))
                .toList();
    }

    private static Sheet.@Nullable Picture picture(Stage stage, Map<String, String> answers, Language language) {
        return stage.questions().stream()
                .filter(question -> question.kind() == Question.Kind.PICTURE)
                .map(question -> AnswerText.picture(answers.getOrDefault(question.key(), "")))
                .filter(picture -> !picture.isEmpty())
                .map(picture -> new Sheet.Picture(
                        picture.file(),
                        LocalizedText.of(language, picture.alternative()),
                        picture.credit(),
                        picture.licence()))
                .findFirst()
                .orElse(null);
    }
}
