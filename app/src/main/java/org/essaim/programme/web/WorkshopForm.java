package org.essaim.programme.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programme.Kind;
import org.essaim.programme.domain.WorkshopDraft;
import org.essaim.programme.usecases.Placed;
import org.essaim.site.Frame;
import org.springframework.util.MultiValueMap;

/// Reads a workshop from what was sent, and fills the form from one that stands.
final class WorkshopForm {
    private WorkshopForm() {}

    static WorkshopDraft typed(MultiValueMap<String, String> sent, Frame frame, LocalizedText before) {
        var titles = new LinkedHashMap<Language, String>();
        for (var language : frame.writable(before)) {
            titles.put(language, first(sent, "title-" + language));
        }
        return new WorkshopDraft(
                first(sent, "code"),
                first(sent, "date"),
                first(sent, "session"),
                first(sent, "kind"),
                titles,
                first(sent, "theme"),
                first(sent, "coordinator"),
                new HashSet<>(sent.getOrDefault("sheet", List.of())));
    }

    static int version(MultiValueMap<String, String> sent) {
        var version = first(sent, "version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    static WorkshopDraft empty(Frame frame) {
        var titles = new LinkedHashMap<Language, String>();
        frame.writable().forEach(language -> titles.put(language, ""));
        return new WorkshopDraft("", "", "", Kind.INITIATIVES.name(), titles, "", "", Set.of());
    }

    static WorkshopDraft of(Placed placed, Frame frame, List<Sheet> sheets) {
        var workshop = placed.workshop();
        var titles = new LinkedHashMap<Language, String>();
        for (var language : frame.writable(workshop.title())) {
            titles.put(language, workshop.title().in(language).orElse(""));
        }
        var presented = new HashSet<String>();
        sheets.stream()
                .filter(sheet -> workshop.code().equals(sheet.content().workshop()))
                .forEach(sheet -> presented.add(sheet.slug().value()));
        return new WorkshopDraft(
                workshop.code(),
                placed.date().toString(),
                Integer.toString(placed.session()),
                workshop.kind().name(),
                titles,
                Optional.ofNullable(workshop.theme()).map(Object::toString).orElse(""),
                Optional.ofNullable(workshop.coordinator()).orElse(""),
                presented);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }
}
