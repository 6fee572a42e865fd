package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;

/// Someone who answers the call “Jobs for all”, as far as each test needs it.
final class ContributorExamples {
    static final String EMAIL = "office@bakery.example";

    private ContributorExamples() {}

    static Visitor begun(Visitors visitors, String language) {
        var contributor = visitors.arrive();
        contributor.open(language + "/calls/jobs-for-all");
        contributor.open(contributor.page().select("a.button").attr("href"));
        contributor.submit("main form[action$=/answer]", Map.of());
        contributor.open(contributor.path() + "/pages/organisation");
        return contributor;
    }

    static String tasksOf(Visitor contributor) {
        return contributor.path().replaceFirst("(/contributions/[^/]+).*", "$1");
    }

    static void organisation(Visitor contributor) {
        contributor.open(tasksOf(contributor) + "/pages/organisation");
        contributor.submit(
                "form[data-autosave]",
                Map.of(
                        "organisation", "Boulangerie du Quartier",
                        "country", "FR",
                        "city", "Lille",
                        "email", EMAIL,
                        "role", "gérante"));
    }

    static void filled(Visitor contributor) {
        organisation(contributor);
        contributor.submit(
                "form[data-autosave]",
                Map.of("title", "Le pain du quartier", "theme", "inclusion-through-work", "language", "fr"));
        contributor.submit("form[data-autosave]", Map.of("practice", "Nous cuisons du pain avec 12 personnes."));
        contributor.submit("form[data-autosave]", Map.of("criterion", "create-employment"));
        contributor.submit("form[data-autosave]", Map.of("figure", ""));
        assertTrue(contributor.path().endsWith("/check"), contributor.path());
    }
}
