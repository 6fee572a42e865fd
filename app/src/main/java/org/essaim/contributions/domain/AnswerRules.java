package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.Refusal;

/// What an answer must be to be handed in. While it is a draft anything may be kept; here everything wrong is named at
/// once.
public final class AnswerRules {
    public static final int LONGEST_LINE = 300;
    public static final int LONGEST_TEXT = 40_000;
    private static final Map<String, String> UNKEPT = Map.of(
            "contributions.refused.too-long", "contributions.refused.too-long-entered",
            "contributions.refused.too-many-words", "contributions.refused.too-many-words-entered");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@<>,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private AnswerRules() {}

    public static boolean isEmail(String typed) {
        return typed.length() <= 254 && EMAIL.matcher(typed).matches();
    }

    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /// How many words a text has: what white space parts.
    public static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /// Whether only the contributor can answer it, on its page: figures and pictures do not come on paper or in a
    /// table.
    public static boolean isOwn(Question question) {
        return switch (question.kind().substance()) {
            case FIGURES, PICTURE, FILE -> true;
            case TEXT -> false;
        };
    }

    /// The same refusal where what was typed is not kept: what is entered for someone is kept whole or not at all.
    public static Refusal unkept(Refusal refusal) {
        return Refusal.of(refusal.field(), UNKEPT.getOrDefault(refusal.key(), refusal.key()), refusal.arguments());
    }

    /// `needsEmail` is false for answers that came on paper from someone without one.
    public static List<Refusal> basics(Basics basics, Call call, Collection<String> fields, boolean needsEmail) {
        var refusals = new ArrayList<Refusal>();
        for (var field : fields) {
            var value = basics.get(field);
            if (value.length() > LONGEST_LINE) {
                refusals.add(tooLong(field, value.length(), LONGEST_LINE));
            } else if (!isFine(field, value, call, needsEmail)) {
                refusals.add(Refusal.of(field, "contributions.refused." + field));
            }
        }
        return refusals;
    }

    private static boolean isFine(String field, String value, Call call, boolean needsEmail) {
        return switch (field) {
            case "organisation", "title" -> !value.isBlank();
            case "country" -> isCountry(value);
            case "email" -> isEmail(value) || (!needsEmail && value.isBlank());
            case "theme" ->
                call.themes().stream().anyMatch(theme -> theme.value().equals(value));
            case "language" ->
                call.languages().stream().anyMatch(language -> language.code().equals(value));
            default -> true;
        };
    }

    /// What is wrong with one answer; fields are named after the question, those of figures and pictures after theirs.
    public static List<Refusal> answer(Question question, String value, Call call) {
        if (isMissing(question, value)) {
            return question.required() ? List.of(Refusal.of(firstField(question), missing(question))) : List.of();
        }
        return switch (question.kind()) {
            case SHORT_TEXT, ORGANISATION, PERSON ->
                value.length() > LONGEST_LINE
                        ? List.of(tooLong(question.key(), value.length(), LONGEST_LINE))
                        : List.of();
            case LONG_TEXT -> longText(question, value);
            case CRITERION ->
                call.criteria().stream().anyMatch(criterion -> criterion.key().equals(value))
                        ? List.of()
                        : List.of(Refusal.of(question.key(), "contributions.refused.criterion"));
            case CHOICE, CHOICES, THEME, NUMBER, MONEY, DATE, PERIOD, PLACE, LINK, CONSENT ->
                PlainAnswer.refusals(question, value, call);
            case FIGURES -> AnswerText.figures(value).refusals();
            case PICTURE -> AnswerText.picture(value).refusals();
            case FILE -> List.of();
        };
    }

    /// Whether nothing was answered: words about a picture are not yet a picture.
    static boolean isMissing(Question question, String value) {
        return switch (question.kind().substance()) {
            case TEXT -> value.isBlank();
            case FIGURES -> AnswerText.figures(value).isEmpty();
            case PICTURE -> AnswerText.picture(value).isEmpty();
            case FILE -> AnswerText.document(value).isEmpty();
        };
    }

    private static String missing(Question question) {
        return question.kind() == Question.Kind.CONSENT
                ? "contributions.refused.consent"
                : "contributions.refused.missing";
    }

    private static String firstField(Question question) {
        return switch (question.kind().substance()) {
            case TEXT -> question.key();
            case FIGURES -> "f0.value";
            case PICTURE -> "picture";
            case FILE -> "document";
        };
    }

    private static List<Refusal> longText(Question question, String value) {
        var words = words(value);
        if (question.words() > 0 && words > question.words()) {
            return List.of(Refusal.of(
                    question.key(),
                    "contributions.refused.too-many-words",
                    Map.of("words", words, "most", question.words(), "over", words - question.words())));
        }
        return value.length() > LONGEST_TEXT
                ? List.of(tooLong(question.key(), value.length(), LONGEST_TEXT))
                : List.of();
    }

    private static Refusal tooLong(String field, int length, int most) {
        return Refusal.of(field, "contributions.refused.too-long", Map.of("length", length, "most", most));
    }

    /// Everything wrong with a stage; `own` is false for answers that someone else enters.
    public static List<Refusal> stage(Call call, Stage stage, Basics basics, Map<String, String> answers, boolean own) {
        var refusals = new ArrayList<Refusal>();
        if (call.stages().getFirst().key().equals(stage.key())) {
            refusals.addAll(basics(basics, call, Basics.asked(call), own));
        }
        for (var question : Asked.questions(stage, answers)) {
            if (own || !isOwn(question)) {
                refusals.addAll(answer(question, answers.getOrDefault(question.key(), ""), call));
            }
        }
        return refusals;
    }
}
