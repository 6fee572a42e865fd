package org.essaim.programme.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The three days in Bilbao in October 2018: 29 workshops of initiatives and 13 round tables.
@Component
class BilbaoProgramme implements DemoChapter {
    private static final Slug BILBAO = new Slug("bilbao-2018");
    private static final Viewer EDITOR = new Viewer.SignedIn(
            new AccountId(new UUID(0, 0)), "Demo", "demo@essaim.example", Set.of(new Grant(Role.ADMINISTRATOR, null)));

    private record Written(List<WrittenDay> days) {}

    private record WrittenDay(int number, LocalDate date, List<WrittenSession> sessions) {
        Programme.Day day() {
            return new Programme.Day(
                    number, date, sessions.stream().map(WrittenSession::session).toList());
        }
    }

    private record WrittenSession(int number, List<WrittenWorkshop> workshops) {
        Programme.Session session() {
            return new Programme.Session(
                    number, workshops.stream().map(WrittenWorkshop::workshop).toList());
        }
    }

    private record WrittenWorkshop(
            String code,
            String kind,
            Map<String, String> title,
            @Nullable String theme,
            @Nullable String coordinator) {
        Programme.Workshop workshop() {
            var titles = new TreeMap<Language, String>();
            title.forEach((language, value) -> titles.put(new Language(language), value));
            return new Programme.Workshop(
                    code,
                    "round-table".equals(kind) ? Programme.Kind.ROUND_TABLE : Programme.Kind.INITIATIVES,
                    LocalizedText.of(Language.FR, titles),
                    theme == null ? null : new Slug(theme),
                    coordinator,
                    List.of());
        }
    }

    private final ArrangeProgramme arranging;

    BilbaoProgramme(ArrangeProgramme arranging) {
        this.arranging = arranging;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void fill() {
        var days = read().days().stream().map(WrittenDay::day).toList();
        arranging.arrange(EDITOR, new Programme(BILBAO, days));
    }

    private static Written read() {
        try (InputStream json = new ClassPathResource("demo/programme/bilbao-2018.json").getInputStream()) {
            return JsonMapper.builder().build().readValue(json, Written.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
