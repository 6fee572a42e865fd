package org.essaim.selection.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.essaim.contributions.Contributions;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A coordinator tries plans, puts decisions aside, and learns how sure a selection is.
@EssaimTest
class WhatIfPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    private EightCases cases;
    private Visitor coordinator;

    @BeforeEach
    void eightReviewedCases() {
        cases = new EightCases(beans, visitors);
        coordinator = cases.coordinator();
    }

    @Test
    void sureIsMeasuredByTheErrorsThatTheReviewsShowOnceTwoPeopleRead() {
        cases.plan("4", List.of("country=IT"), List.of(""), List.of("2"));
        assertTrue(coordinator.page().text().contains("an error usual for such scores was assumed"));

        var second = cases.example().reviewer("second@network.example");
        beans.getBean(Contributions.class).submitted(cases.example().call().id()).stream()
                .limit(4)
                .forEach(submission -> cases.example().review(second, submission, 2));
        cases.plan("4", List.of("country=IT"), List.of(""), List.of("2"));
        assertTrue(
                coordinator.page().text().contains("8 scores have an error of their own, which the reviews show"),
                coordinator.page().text());
    }

    @Test
    void whatIfShowsWhoComesInAndWhoGoesOutAndKeepsNothing() {
        cases.attempt("3", List.of("country=BG"), List.of("1"), List.of(""));

        assertEquals(200, coordinator.status());
        var answer = coordinator.page().select("#answer");
        assertTrue(answer.text().contains("Every quota can be kept."), answer.text());
        assertEquals(
                1,
                answer.select(".doors section:contains(1 comes in) li:contains(Bulgaria)")
                        .size());
        assertEquals(1, answer.select(".doors section:contains(1 goes out) li").size());
        assertEquals("1", coordinator.page().select("#min-0").val());
        coordinator.open(cases.path());
        assertTrue(coordinator.page().select("tbody tr").isEmpty());
    }

    @Test
    void whatIfRefusesWhatContradictsItselfAndSaysSoInFrench() {
        coordinator.open(cases.path().replace("/en/", "/fr/") + "/new");
        coordinator.submitAll(
                "#plan",
                Map.of(
                        "places", List.of("3"),
                        "quota", List.of("country=IT"),
                        "min", List.of("5"),
                        "max", List.of(""),
                        "weight", List.of("1"),
                        "action", List.of("try")));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("Vous demandez au moins 5 (Italie), mais seuls 4 cas sont éligibles."),
                coordinator.page().select(".error-summary li").eachText());
        assertTrue(coordinator.page().select("#answer").isEmpty());
    }

    @Test
    void decisionsArePutAsideWithAReasonAndWorkedOutAllAtOnce() {
        cases.plan("1", List.of("country=IT"), List.of(""), List.of("4"));
        assertTrue(coordinator.page().select(".chosen").text().contains("Organisation 0"));
        aside(cases.numbers().getFirst(), "");
        assertEquals(422, coordinator.status());
        assertEquals(1, coordinator.page().select("#reason-error").size());

        aside(cases.numbers().getFirst(), "Published last year.");
        aside(cases.numbers().getLast(), "Nobody else from Portugal.");
        assertEquals(
                "2 decisions put aside",
                coordinator.page().select("#pending-title").text());
        coordinator.submit("form[action$=/pending]", Map.of());
        cases.waitFor(".chosen");
        assertTrue(coordinator.path().endsWith("/selection/2"));
        assertTrue(coordinator.page().select(".chosen").text().contains("Organisation 7"));
        coordinator.open(cases.path() + "/1");
        assertTrue(coordinator.page().select("#pending-title").isEmpty());
    }

    private void aside(String number, String reason) {
        coordinator.open(cases.path() + "/1/cases/" + number);
        coordinator.submit("form[action*=/cases/]", Map.of("reason", reason, "action", "aside"));
    }
}
