package org.essaim;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.essaim.mail.Letters;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/// What `./essaim` calls once everything is built: `serve`, `backup`, `restore`, `sign-in`, `doctor` and their
/// options. Exit codes: 0 done, 1 failed, 2 wrong use, with one clear line on standard error.
public final class Launch {
    private static final Set<String> MAINTENANCE = Set.of("backup", "restore", "sign-in", "doctor");

    private Launch() {}

    public static void main(String[] arguments) {
        var code = run(List.of(arguments), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        if (MAINTENANCE.contains(command)) {
            return new Maintenance(out, err).run(command, rest);
        }
        if (!"serve".equals(command)) {
            err.println("essaim: unknown command; ./essaim help lists them.");
            return 2;
        }
        var asked = ServeOptions.parse(rest);
        if (asked instanceof ServeOptions.WrongUse wrong) {
            err.println("essaim: " + wrong.line());
            return 2;
        }
        return serve((ServeOptions.Serve) asked, out, err);
    }

    private static int serve(ServeOptions.Serve options, PrintStream out, PrintStream err) {
        var fault = SettingsFile.fault(options);
        if (fault.isPresent()) {
            err.println("essaim: " + fault.get());
            return 1;
        }
        var application = new SpringApplication(EssaimApplication.class);
        application.addListeners(new BeforeStart());
        try {
            var context = (WebServerApplicationContext) application.run(options.asArguments());
            var server = java.util.Objects.requireNonNull(context.getWebServer());
            mail(context, out);
            out.println("Essaim is ready at http://localhost:" + server.getPort());
            return 0;
        } catch (RuntimeException e) {
            var line = StartFailure.line(e);
            if (line.isPresent()) {
                err.println("essaim: " + line.get());
                return 1;
            }
            throw e;
        }
    }

    private static void mail(ApplicationContext context, PrintStream out) {
        var letters = context.getBean(Letters.class);
        if (letters.readHere()) {
            out.println("No mail leaves this demonstration: its letters are read at /en/mailbox.");
        } else if (!letters.sends()) {
            out.println("No mail is sent, since essaim.mail.host is not set: letters wait in the outbox, and"
                    + " ./essaim sign-in ADDRESS lets a person in.");
        }
    }
}
