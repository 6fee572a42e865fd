package org.essaim;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.essaim.accounts.usecases.LetIn;
import org.essaim.database.OpenDatabase;
import org.essaim.database.domain.BackupRefused;
import org.essaim.database.domain.Finding;
import org.essaim.database.usecases.BackUp;
import org.essaim.database.usecases.Examine;
import org.essaim.database.usecases.Restore;
import org.essaim.kernel.CannotStart;
import org.essaim.mail.usecases.MailServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/// `backup FILE`, `restore FILE`, `sign-in ADDRESS` and `doctor`, with the options of `serve` that say where the
/// data is. They read the same settings as the platform, and work beside a running one.
final class Maintenance {
    private final PrintStream out;
    private final PrintStream err;

    Maintenance(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(String command, List<String> arguments) {
        var needsWord = !"doctor".equals(command);
        if (needsWord && (arguments.isEmpty() || arguments.getFirst().startsWith("--"))) {
            var word = "sign-in".equals(command) ? "the e-mail address of an account" : "the name of a file";
            return wrongUse(command + " needs " + word + ", before any option");
        }
        var asked = ServeOptions.parse(needsWord ? arguments.subList(1, arguments.size()) : arguments);
        return switch (asked) {
            case ServeOptions.WrongUse wrong -> wrongUse(wrong.line());
            case ServeOptions.Serve options -> {
                try {
                    yield run(command, needsWord ? arguments.getFirst() : "", settings(options));
                } catch (CannotStart | BackupRefused e) {
                    err.println("essaim: " + e.getMessage());
                    yield 1;
                } catch (RuntimeException e) {
                    err.println("essaim: " + StartFailure.line(e).orElseThrow(() -> e));
                    yield 1;
                }
            }
        };
    }

    private int wrongUse(String line) {
        err.println("essaim: " + line);
        return 2;
    }

    private int run(String command, String file, Environment settings) {
        var data = Path.of(settings.getRequiredProperty("essaim.data"));
        var outside = settings.getProperty("essaim.database", "");
        if ("doctor".equals(command)) {
            return examine(data, outside, settings);
        }
        if ("restore".equals(command)) {
            var restored = new Restore().from(Path.of(file), data, outside);
            var manifest = restored.manifest();
            out.println("Restored %d rows in %d tables and %d files of %s; every table is as it was."
                    .formatted(
                            manifest.rows(),
                            manifest.tables().size(),
                            manifest.files().size(),
                            manifest.madeAt()));
            restored.remarks().forEach(out::println);
            return 0;
        }
        if ("backup".equals(command)) {
            BackUp.refuseNowhere(Path.of(file));
        }
        try (var database = OpenDatabase.existing(data, outside)) {
            if ("sign-in".equals(command)) {
                return letIn(file, database, settings);
            }
            var manifest = new BackUp(Clock.systemUTC(), settings.getProperty("essaim.version", ""))
                    .into(Path.of(file), data, database);
            out.println("Backed up %d rows in %d tables and %d files into %s."
                    .formatted(
                            manifest.rows(),
                            manifest.tables().size(),
                            manifest.files().size(),
                            file));
            return 0;
        }
    }

    private int letIn(String address, OpenDatabase database, Environment settings) {
        return switch (new LetIn(database.withCredentials(), Clock.systemUTC()).person(address)) {
            case LetIn.Answer.Link(var token, var minutes) -> {
                var given = settings.getProperty("essaim.address", "").strip();
                var site = given.isEmpty() ? "http://localhost:8080" : given.replaceAll("/+$", "");
                out.println(site + "/en/sign-in/link?token=" + token);
                out.println("It signs in once, within %d minutes.".formatted(minutes));
                if (given.isEmpty()) {
                    out.println("If people reach your Essaim elsewhere, put that address in place of " + site + ".");
                }
                yield 0;
            }
            case LetIn.Answer.NoAccount(var administrators) -> {
                err.println("essaim: no account has the address " + address + "; "
                        + (administrators.isEmpty()
                                ? "nobody administers the platform yet: open the address that its start prints."
                                : "the platform is administered by " + String.join(", ", administrators) + "."));
                yield 1;
            }
        };
    }

    private int examine(Path data, String outside, Environment settings) {
        var findings = new Examine(Clock.systemUTC())
                .look(new Examine.Settings(data, outside, mail(settings), settings.getProperty("essaim.address", "")));
        findings.forEach(finding -> out.println(finding.line()));
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.WRONG) ? 1 : 0;
    }

    private static Finding mail(Environment settings) {
        var host = settings.getProperty("essaim.mail.host", "");
        if (host.isBlank()) {
            return Finding.look("no mail server is set (essaim.mail.host): letters wait in the outbox");
        }
        return MailServer.trouble(settings)
                .map(trouble -> Finding.wrong("the mail server " + host + " does not let letters leave: " + trouble))
                .orElseGet(() -> Finding.well("the mail server " + host + " answers and lets us in"));
    }

    private static Environment settings(ServeOptions.Serve options) {
        SettingsFile.fault(options).ifPresent(fault -> {
            throw new CannotStart(fault);
        });
        try (var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(options.asArguments())) {
            return context.getEnvironment();
        }
    }

    /// No beans: only the settings are wanted.
    static final class Nothing {}
}
