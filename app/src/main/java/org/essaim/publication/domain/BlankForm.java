package org.essaim.publication.domain;

import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.site.Frame;

/// A stage of a call as it is printed to be filled in by hand: what is asked, with room for the answer. `themes` are
/// the names of those that can be chosen.
public record BlankForm(Frame frame, Call call, Stage stage, List<String> themes) {
    private static final int LONG = 250;
    private static final int SHORT = 90;
    private static final List<String> ORGANISATION = List.of("organisation", "country", "city", "email", "role");

    /// Whether the organisation is asked who it is: in the first stage only.
    public boolean begins() {
        return call.stages().getFirst().equals(stage);
    }

    public List<String> organisation() {
        return ORGANISATION;
    }

    public String text(String key) {
        return frame.text("publication.blank." + key);
    }

    public String text(String key, Map<String, ?> arguments) {
        return frame.text("publication.blank." + key, arguments);
    }

    /// How much room a long text gets.
    public String room(Question question) {
        if (question.words() == 0 || question.words() > LONG) {
            return "large";
        }
        return question.words() > SHORT ? "middle" : "small";
    }

    /// What can be ticked for an answer; empty where something is written.
    public List<String> choices(Question question) {
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                question.details().options().stream()
                        .map(option -> frame.best(option.label()).value())
                        .toList();
            case CRITERION ->
                call.criteria().stream()
                        .map(criterion -> frame.best(criterion.name()).value())
                        .toList();
            case THEME -> themes;
            case CONSENT -> List.of(text("agreed"));
            case SHORT_TEXT,
                    LONG_TEXT,
                    NUMBER,
                    MONEY,
                    DATE,
                    PERIOD,
                    PLACE,
                    ORGANISATION,
                    PERSON,
                    LINK,
                    FIGURES,
                    PICTURE,
                    FILE -> List.of();
        };
    }

    /// How an answer is written where that is not plain, or empty.
    public String way(Question question) {
        return switch (question.kind()) {
            case CHOICE, CRITERION, THEME -> text("one");
            case CHOICES -> text("several");
            case MONEY -> text("money");
            case DATE -> text("day");
            case PERIOD -> text("period");
            case PLACE -> text("place");
            case PICTURE -> text("picture");
            case FILE -> text("file");
            case NUMBER -> frame.best(question.details().unit()).value();
            case LONG_TEXT -> question.words() == 0 ? "" : text("words", Map.of("most", question.words()));
            case SHORT_TEXT, ORGANISATION, PERSON, LINK, CONSENT, FIGURES -> "";
        };
    }

    /// On which answer it depends whether this is asked, in words, or empty.
    public String condition(Question question) {
        var condition = question.details().shownIf();
        return stage.questions().stream()
                .filter(other -> other.key().equals(condition.question()))
                .findFirst()
                .map(other -> text(
                        "only-if",
                        Map.of(
                                "question", frame.best(other.label()).value(),
                                "answer", answer(other, condition.value()))))
                .orElse("");
    }

    private String answer(Question question, String value) {
        return question.details().options().stream()
                .filter(option -> option.key().equals(value))
                .findFirst()
                .map(option -> frame.best(option.label()).value())
                .orElseGet(() -> text("agreed"));
    }
}
