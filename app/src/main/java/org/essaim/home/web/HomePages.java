package org.essaim.home.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Collection;
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
    private static final Practices.Extent NOTHING = new Practices.Extent(0, 0, 0);
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
        var extents = practices.extents();
        var shown = practices.collections().stream()
                .filter(collection -> extent(extents, collection).sheets() > 0)
                .max(Comparator.comparingInt(
                        collection -> extent(extents, collection).sheets()))
                .map(collection -> shown(frame, collection, extent(extents, collection)));
        var now = clock.instant();
        var open = calls.published().stream()
                .filter(call -> call.stages().getFirst().isOpen(now))
                .map(call -> openCall(call, now))
                .toList();
        var latest = practices.latest(LATEST).stream()
                .map(sheet -> new HomePage.Latest(
                        sheet.content().title(),
                        sheet.content().summary(),
                        "/practices/" + sheet.slug(),
                        sheet.content().country(),
                        sheet.content().example()))
                .toList();
        var book = publications.released().stream()
                .findFirst()
                .map(newest -> new HomePage.Book(newest.title(), "/publications/" + newest.slug()));
        return PageView.of("home/home", new HomePage(shown.orElse(null), open, book.orElse(null), latest));
    }

    @GetMapping("/about")
    PageView about() {
        return PageView.of("home/about", AboutPage.PAGE);
    }

    private static HomePage.OpenCall openCall(Call call, Instant now) {
        var left = Stage.Left.until(call.stages().getFirst().closes(), now);
        return new HomePage.OpenCall(call.title(), "/calls/" + call.slug(), left, call.example());
    }

    private static Practices.Extent extent(Map<Slug, Practices.Extent> extents, Collection collection) {
        return extents.getOrDefault(collection.slug(), NOTHING);
    }

    private HomePage.Shown shown(Frame frame, Collection collection, Practices.Extent extent) {
        var sheets = practices.inCollection(collection.slug(), MOST_DRAWN);
        var themes =
                glossary.scheme(Glossary.THEMES).stream().map(Concept::slug).toList();
        var dots = sheets.stream().map(sheet -> dot(frame, sheet, themes)).toList();
        var title = frame.best(collection.title()).value();
        return new HomePage.Shown(
                collection.title(),
                "/collections/" + collection.slug(),
                new Swarm(title, frame.best(collection.summary()).value(), dots),
                extent.sheets(),
                extent.countries(),
                extent.themes());
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
