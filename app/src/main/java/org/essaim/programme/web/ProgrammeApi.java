package org.essaim.programme.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The programme of a collection's event for programs.
@RestController
class ProgrammeApi {
    private final Programmes programmes;

    ProgrammeApi(Programmes programmes) {
        this.programmes = programmes;
    }

    record Answer(String collection, List<Day> days) {}

    record Day(int number, String date, List<Session> sessions) {}

    record Session(int number, List<Workshop> workshops) {}

    record Workshop(
            String code,
            String kind,
            Map<String, String> title,
            @Nullable String theme,
            @Nullable String coordinator,
            List<String> practices) {}

    @GetMapping("/api/v1/collections/{slug}/programme")
    Answer programme(@PathVariable String slug) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound("collection");
        }
        return programmes
                .of(new Slug(slug))
                .map(programme -> new Answer(
                        slug, programme.days().stream().map(ProgrammeApi::day).toList()))
                .orElseThrow(() -> new NotFound("programme"));
    }

    private static Day day(Programme.Day day) {
        return new Day(
                day.number(),
                day.date().toString(),
                day.sessions().stream()
                        .map(session -> new Session(
                                session.number(),
                                session.workshops().stream()
                                        .map(ProgrammeApi::workshop)
                                        .toList()))
                        .toList());
    }

    private static Workshop workshop(Programme.Workshop workshop) {
        var theme = workshop.theme();
        return new Workshop(
                workshop.code(),
                switch (workshop.kind()) {
                    case INITIATIVES -> "initiatives";
                    case ROUND_TABLE -> "round-table";
                },
                workshop.title().byCode(),
                theme == null ? null : theme.value(),
                workshop.coordinator(),
                workshop.presented().stream().map(Slug::value).toList());
    }
}
