package org.essaim.home.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.publication.Publications;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.essaim.site.drawing.Hue;
import org.essaim.site.drawing.Swarm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}")
class HomePages {
    private static final int LATEST = 5;
    private static final int MOST_DRAWN = 400;

    private final Practices practices;
    private final Glossary glossary;
    private final Calls calls;
    private final Publications publications;
    private final Clock clock;

    HomePages(Practices practices, Glossary glossary, Calls calls, Publications publications, Clock clock) {
        this.publications = publications;
        this.practices = practices;
        this.glossary = glossary;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping
    PageView home(Frame frame) {
        var newest = practices.latest(MOST_DRAWN);
        var now = clock.instant();
        var open = calls.published().stream()
                .filter(call -> call.stages().getFirst().isOpen(now))
                .map(call -> openCall(call, now))
                .toList();
        var latest = newest.stream()
                .limit(LATEST)
                .map(sheet -> new HomePage.Latest(
                        sheet.content().title(),
                        sheet.content().summary(),
                        "/practices/" + sheet.slug(),
                        sheet.content().country(),
                        LocalDate.ofInstant(sheet.publishedAt(), ZoneOffset.UTC),
                        sheet.content().example()))
                .toList();
        var book = publications.released().stream()
                .findFirst()
                .map(last -> new HomePage.Book(last.title(), "/publications/" + last.slug()));
        return PageView.of(
                "home/home",
                new HomePage(newest.isEmpty() ? null : gathered(frame, newest), open, book.orElse(null), latest));
    }

    @GetMapping("/about")
    PageView about() {
        return PageView.of("home/about", AboutPage.PAGE);
    }

    private static HomePage.OpenCall openCall(Call call, Instant now) {
        var left = Stage.Left.until(call.stages().getFirst().closes(), now);
        return new HomePage.OpenCall(call.title(), "/calls/" + call.slug(), left, call.example());
    }

    private HomePage.Gathered gathered(Frame frame, List<Sheet> newest) {
        var themes =
                glossary.scheme(Glossary.THEMES).stream().map(Concept::slug).toList();
        var dots = newest.stream().map(sheet -> dot(frame, sheet, themes)).toList();
        var extent = practices.extent();
        var drawing = new Swarm(frame.text("home.title"), frame.text("home.lead"), dots);
        return new HomePage.Gathered(drawing, dots.size(), extent.sheets(), extent.countries());
    }

    private static Swarm.Dot dot(Frame frame, Sheet sheet, List<Slug> themes) {
        var content = sheet.content();
        return new Swarm.Dot(
                frame.best(content.title()).value(),
                frame.href("/practices/" + sheet.slug()),
                new Hue(Math.max(0, themes.indexOf(content.theme()))),
                content.country(),
                Math.min(5, content.evidence().size()),
                true);
    }
}
