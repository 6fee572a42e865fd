package org.essaim.contributions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Question;
import org.essaim.calls.Question.Condition;
import org.essaim.calls.Question.Details;
import org.essaim.calls.Question.Kind;
import org.essaim.calls.Question.Option;
import org.essaim.calls.Stage;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;

/// A stage that asks for every kind of answer, with answers to it that are right, and some that are wrong.
final class FieldKindExamples {
    private static final List<Option> OPTIONS = List.of(
            new Option("shop", text("A shop", "Un magasin")), new Option("market", text("A market", "Un marché")));

    /// What is typed into the fields of a page, and how it is refused.
    record Wrong(String key, Map<String, String> typed, String english, String french) {}

    private FieldKindExamples() {}

    static List<Wrong> wrongs() {
        return List.of(
                new Wrong("choice", Map.of("choice", "no such"), "Choose from the list.", "Choisissez dans la liste."),
                new Wrong(
                        "choices", Map.of("choices", "no such"), "Choose from the list.", "Choisissez dans la liste."),
                new Wrong(
                        "theme-too",
                        Map.of("theme-too", "no-such"),
                        "Choose one of the themes of this call.",
                        "Choisissez un des thèmes de cet appel."),
                new Wrong(
                        "quantity",
                        Map.of("quantity", "many"),
                        "Write a number, for example 31 or 4.5. Zero is an answer too.",
                        "Écrivez un nombre, par exemple 31 ou 4,5. Zéro est aussi une réponse."),
                new Wrong(
                        "money",
                        Map.of("money", "12,5 or so", "money.currency", "EUR"),
                        "Write a number, for example 31 or 4.5. Zero is an answer too.",
                        "Écrivez un nombre, par exemple 31 ou 4,5. Zéro est aussi une réponse."),
                new Wrong(
                        "day",
                        Map.of("day", "2024-02-30"),
                        "Write the day as 2026-12-31.",
                        "Écrivez le jour ainsi\u202f: 2026-12-31."),
                new Wrong(
                        "period",
                        Map.of("period", "2024-12-31", "period.until", "2024-01-01"),
                        "The last day comes before the first. Change one of them.",
                        "Le dernier jour précède le premier. Changez l’un des deux."),
                new Wrong(
                        "place",
                        Map.of("place", "Lille", "place.country", ""),
                        "Choose the country from the list.",
                        "Choisissez le pays dans la liste."),
                new Wrong(
                        "link",
                        Map.of("link", "bakery.example"),
                        "Write the whole address of a page, such as https://bakery.example/bread.",
                        "Écrivez l’adresse entière d’une page, par exemple https://bakery.example/bread."),
                new Wrong(
                        "consent",
                        Map.of("consent", ""),
                        "This cannot be handed in without your consent. Tick the box if you agree.",
                        "Sans votre accord, ceci ne peut pas être remis. Cochez la case si vous êtes d’accord."));
    }

    static Map<String, Map<String, List<String>>> rights() {
        var rights = new LinkedHashMap<String, Map<String, List<String>>>();
        rights.put("practice", Map.of("practice", List.of("Nous cuisons du pain.")));
        rights.put("choice", Map.of("choice", List.of("shop")));
        rights.put("opening", Map.of("opening", List.of("Nine to five")));
        rights.put("choices", Map.of("choices", List.of("shop", "market")));
        rights.put("theme-too", Map.of("theme-too", List.of("inclusion-through-work")));
        rights.put("quantity", Map.of("quantity", List.of("1234.5")));
        rights.put("money", Map.of("money", List.of("1250.50"), "money.currency", List.of("EUR")));
        rights.put("day", Map.of("day", List.of("2024-12-01")));
        rights.put("period", Map.of("period", List.of("2024-01-01"), "period.until", List.of("2024-12-31")));
        rights.put("place", Map.of("place", List.of("Lille"), "place.country", List.of("FR")));
        rights.put("who", Map.of("who", List.of("Fournil Coopératif")));
        rights.put("person", Map.of("person", List.of("gérante")));
        rights.put("link", Map.of("link", List.of("https://bakery.example/bread?day=1#top")));
        rights.put("consent", Map.of("consent", List.of("yes")));
        return rights;
    }

    static Map<String, Object> body() {
        var answers = new HashMap<String, Object>();
        answers.put("practice", "Nous cuisons du pain.");
        answers.put("choice", "market");
        answers.put("choices", List.of("shop"));
        answers.put("theme-too", "public-policies");
        answers.put("quantity", 12);
        answers.put("money", "12 EUR");
        answers.put("day", "2024-12-31");
        answers.put("period", "2024-01-01/2024-12-31");
        answers.put("place", "Lille, FR");
        answers.put("who", "Fournil");
        answers.put("person", "gérante");
        answers.put("link", "https://bakery.example");
        answers.put("consent", true);
        return answers;
    }

    static List<Question> questions() {
        return List.of(
                question("practice", Kind.LONG_TEXT, List.of(), Condition.ALWAYS),
                question("choice", Kind.CHOICE, OPTIONS, Condition.ALWAYS),
                question("opening", Kind.SHORT_TEXT, List.of(), new Condition("choice", "shop")),
                question("choices", Kind.CHOICES, OPTIONS, Condition.ALWAYS),
                question("theme-too", Kind.THEME, List.of(), Condition.ALWAYS),
                question("quantity", Kind.NUMBER, List.of(), Condition.ALWAYS),
                question("money", Kind.MONEY, List.of(), Condition.ALWAYS),
                question("day", Kind.DATE, List.of(), Condition.ALWAYS),
                question("period", Kind.PERIOD, List.of(), Condition.ALWAYS),
                question("place", Kind.PLACE, List.of(), Condition.ALWAYS),
                question("who", Kind.ORGANISATION, List.of(), Condition.ALWAYS),
                question("person", Kind.PERSON, List.of(), Condition.ALWAYS),
                question("link", Kind.LINK, List.of(), Condition.ALWAYS),
                question("consent", Kind.CONSENT, List.of(), Condition.ALWAYS));
    }

    private static Question question(String key, Kind kind, List<Option> options, Condition shownIf) {
        return new Question(
                key,
                kind,
                text("Question " + key, "Demande " + key),
                LocalizedText.EMPTY,
                true,
                0,
                new Details(
                        text("An example", "Un exemple"), options, text("tonnes a year", "tonnes par an"), shownIf));
    }

    private static LocalizedText text(String english, String french) {
        return LocalizedText.of(Language.EN, Map.of(Language.EN, english, Language.FR, french));
    }

    static Stage with(Stage stage, List<Question> questions) {
        return new Stage(stage.key(), stage.title(), stage.help(), stage.opens(), stage.closes(), questions);
    }
}
