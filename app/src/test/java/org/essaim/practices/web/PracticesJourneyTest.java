package org.essaim.practices.web;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.essaim.directory.Directory;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Demo;
import org.essaim.practices.Evidence;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.testing.Chromium;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class PracticesJourneyTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    private Slug fullSheet() {
        var evidence = new Evidence(
                "jobs-created",
                new BigDecimal("12.5"),
                "FTE",
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2024, 12, 31),
                "Registre du personnel, en fin d’année",
                "Rapport annuel");
        practices.publish(
                UUID.randomUUID(),
                new Sheet.Content(
                        LocalizedText.of(Language.FR, "Reprendre l’atelier à soixante"),
                        LocalizedText.of(Language.FR, "Soixante et une personnes ont repris leur chaudronnerie."),
                        List.of(
                                new Sheet.Section(
                                        "story",
                                        french("Au début, rien.\n\nPuis tout.", "First nothing.\n\nThen all.")),
                                new Sheet.Section("difficulties", french("Le temps manquait.", "Time was short.")),
                                new Sheet.Section("lessons", french("Former avant le vote.", "Train before voting."))),
                        directory.enter("Atelier", "FR", "Saint-Nazaire", null),
                        "FR",
                        "Saint-Nazaire",
                        new Slug("enterprise-transformation"),
                        null,
                        null,
                        null,
                        "www.atelier.example",
                        List.of(evidence, evidence),
                        null,
                        true,
                        Sheet.Particulars.NONE));
        return new Slug("reprendre-l-atelier-a-soixante");
    }

    @Test
    void everyPageIsSoundForAssistiveTechnologyAndOnSmallScreens() {
        Demo.fillBilbao(chapters);
        var paths = List.of(
                "/en/practices",
                "/fr/practices?q=coop%C3%A9rative&country=ES",
                "/en/practices?view=map",
                "/en/practices?view=map&country=ES",
                "/en/practices?view=swarm",
                "/en/practices?country=JP&theme=peacebuilding",
                "/en/practices?country=Spain",
                "/en/practices/" + fullSheet(),
                "/fr/collections",
                "/en/collections/bilbao-2018",
                "/fr/themes",
                "/en/themes/public-policies");
        var wrong = new ArrayList<String>();
        try (var browser =
                new Chromium(visitors.arrive().address("/").toString().replaceAll("/$", ""))) {
            for (var width : List.of(320, 1280)) {
                var page = browser.person(width, true);
                for (var path : paths) {
                    page.navigate(path);
                    wrong.addAll(Chromium.axe(page));
                    wrong.addAll(sideways(page, path));
                }
            }
            wrong.addAll(browser.faults());
        }

        assertEquals(List.of(), wrong);
    }

    private static List<String> sideways(Page page, String path) {
        var wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        return Boolean.TRUE.equals(wider) ? List.of(path + " scrolls sideways") : List.of();
    }
}
