package org.essaim.practices.usecases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Accounts;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what anyone says is wrong on a public sheet, for whoever looks after it. Needs no account and no address;
/// refuses what is empty or too long, and more in an hour than a person would write.
@Service
public class ReportError {
    public static final int LONGEST = 4_000;
    private static final int MOST = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final SheetStore sheets;
    private final ReportStore reports;
    private final Accounts accounts;
    private final Clock clock;
    private final byte[] secret = new byte[32];

    ReportError(SheetStore sheets, ReportStore reports, Accounts accounts, Clock clock) {
        this.sheets = sheets;
        this.reports = reports;
        this.accounts = accounts;
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    /// What was typed.
    public record Typed(String about, String text, String email) {}

    public Sheet sheet(String slug) {
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> sheets.find(new Slug(text)))
                .orElseThrow(() -> new NotFound("sheet"));
    }

    /// `client` is where it came from; only a hash of it is kept.
    @Transactional
    public Outcome<UUID> report(String slug, Typed typed, Language language, String client) {
        var sheet = sheet(slug);
        var about = Report.About.of(typed.about());
        var text = typed.text().replace("\r\n", "\n").strip();
        var email = accounts.address(typed.email());
        var refusals = refusals(about, text, typed.email().isBlank() || email.isPresent());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var now = clock.instant();
        var print = print(client);
        if (reports.since(print, sheet, now.minus(HOUR)) >= MOST) {
            return Outcome.refused("", "practices.refused.report-many");
        }
        var id = TimeOrderedId.at(now);
        reports.add(id, sheet, about.orElseThrow(), text, email.orElse(""), language, print, now);
        return Outcome.done(id);
    }

    private static List<Refusal> refusals(Optional<Report.About> about, String text, boolean reachable) {
        var refusals = new ArrayList<Refusal>();
        if (about.isEmpty()) {
            refusals.add(Refusal.of("about", "practices.refused.report-about"));
        }
        if (text.isEmpty()) {
            refusals.add(Refusal.of("text", "practices.refused.report-empty"));
        }
        if (text.length() > LONGEST) {
            refusals.add(Refusal.of(
                    "text", "practices.refused.report-long", Map.of("length", text.length(), "most", LONGEST)));
        }
        if (!reachable) {
            refusals.add(Refusal.of("email", "practices.refused.report-email"));
        }
        return refusals;
    }

    private String print(String client) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            return HexFormat.of().formatHex(digest.digest(client.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
