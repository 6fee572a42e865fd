package org.essaim.publication.usecases;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Layout;
import tools.jackson.databind.json.JsonMapper;

/// `./essaim bench book`: sets the Bilbao collection with 102 illustrated sheets in each design, in a process of
/// its own with 512 MB of heap, beside WeasyPrint on the same HTML; then 100 sheets beside 1,000. Prints seconds on
/// the wall and the most memory each process had, libraries and all.
public final class BookBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HEAP_MEGABYTES = 512;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double THIRD = 1 / 3.0;
    private static final double MOST_TIMES = 12;

    private BookBench() {}

    /// What a process took, and how it ended.
    private record Taken(double seconds, long megabytes, boolean well) {
        String line() {
            return well
                    ? String.format(Locale.ROOT, "%8.1f s %6d MB", seconds, megabytes)
                    : String.format(Locale.ROOT, "%8.1f s %6d MB  DID NOT FINISH", seconds, megabytes);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && "press".equals(arguments[0])) {
            press(Path.of(arguments[1]));
            return;
        }
        var folder = Files.createTempDirectory("essaim-bench-book");
        var beside = hasWeasyPrint();
        var well = true;
        System.out.println("102 sheets with a picture each, in English; PDF only");
        for (var design : Layout.Design.values()) {
            var layout = new Layout(design, design == Layout.Design.BOOKLET ? Layout.Size.A5 : Layout.Size.A4, false);
            var place = write(folder.resolve(design.word()), book(layout, 102));
            var ours = ours(place);
            System.out.printf("  %-8s ours       %s%n", design.word(), ours.line());
            well &= ours.well();
            if (beside) {
                var theirs = theirs(place);
                System.out.printf("  %-8s WeasyPrint %s%n", design.word(), theirs.line());
                var time = ours.seconds() / theirs.seconds();
                var memory = (double) ours.megabytes() / theirs.megabytes();
                System.out.printf(
                        Locale.ROOT,
                        "  %-8s ratio      %8.2f   %6.2f     goal 0.33: time %s, memory %s%n",
                        design.word(),
                        time,
                        memory,
                        said(time <= THIRD),
                        said(memory <= THIRD));
            }
        }
        well &= many(folder);
        System.out.println("The files of this run are in " + folder + "; remove them.");
        System.exit(well ? 0 : 1);
    }

    private static String said(boolean kept) {
        return kept ? "kept" : "MISSED";
    }

    private static boolean many(Path folder) throws IOException, InterruptedException {
        System.out.println("\nMany sheets in the booklet, heap of " + HEAP_MEGABYTES + " MB");
        var hundred = ours(write(folder.resolve("100"), book(Layout.USUAL, 100)));
        System.out.println("    100 sheets        " + hundred.line());
        var thousand = ours(write(folder.resolve("1000"), book(Layout.USUAL, 1_000)));
        System.out.println("  1,000 sheets        " + thousand.line());
        var times = thousand.seconds() / hundred.seconds();
        System.out.printf(
                Locale.ROOT, "  times               %8.1f      goal 12: %s%n", times, said(times <= MOST_TIMES));
        return hundred.well() && thousand.well() && times <= MOST_TIMES;
    }

    /// The Bilbao sheets, again and again in their chapters until there are enough, each with a picture of its own.
    static Book book(Layout layout, int number) {
        var bilbao = BilbaoBook.in(Language.EN, layout);
        var rounds = Math.ceilDiv(number, bilbao.pages().size());
        var chapters = new ArrayList<Book.Chapter>();
        var sheets = 0;
        for (var chapter : bilbao.chapters()) {
            var pages = new ArrayList<Book.Page>();
            for (var round = 0; round < rounds; round++) {
                for (var page : chapter.pages()) {
                    if (sheets < number) {
                        pages.add(illustrated(page, round, sheets++));
                    }
                }
            }
            if (!pages.isEmpty()) {
                chapters.add(
                        new Book.Chapter(chapter.slug(), chapter.hue(), chapter.title(), chapter.definition(), pages));
            }
        }
        return new Book(
                bilbao.language(),
                bilbao.slug(),
                1,
                bilbao.asOf(),
                bilbao.address(),
                layout,
                bilbao.title(),
                bilbao.summary(),
                bilbao.foreword(),
                bilbao.matter(),
                chapters,
                List.of());
    }

    private static Book.Page illustrated(Book.Page page, int round, int number) {
        return new Book.Page(
                page.id() + (round == 0 ? "" : "-" + round),
                page.code(),
                page.title(),
                page.summary(),
                page.organisation(),
                page.country(),
                page.city(),
                page.workshop(),
                page.workshopTitle(),
                page.url(),
                page.sections(),
                page.evidence(),
                new Book.Picture(
                        "picture-" + number + ".jpg",
                        new Wording(Language.EN, "A pattern of lines"),
                        "Essaim",
                        "CC BY 4.0"),
                page.example(),
                page.theme(),
                page.spot());
    }

    private static Path write(Path place, Book book) throws IOException {
        Files.createDirectories(place.resolve("pictures"));
        for (var number : IntStream.range(0, book.pages().size()).toArray()) {
            draw(place.resolve("pictures/picture-" + number + ".jpg"), number);
        }
        var edition = Pressing.edition(book);
        JSON.writeValue(place.resolve("order.json").toFile(), edition);
        Files.writeString(place.resolve("book.html"), edition.document(), StandardCharsets.UTF_8);
        var faces = new StringBuilder();
        for (var font : BookFonts.load().fonts()) {
            Files.write(place.resolve(font.file()), font.content());
            faces.append("@font-face { font-family: '%s'; font-weight: %d; font-style: %s; src: url('%s') }%n"
                    .formatted(
                            font.family(),
                            font.weight(),
                            font.italic() ? "italic" : "normal",
                            place.resolve(font.file()).toUri()));
        }
        Files.writeString(place.resolve("fonts.css"), faces, StandardCharsets.UTF_8);
        return place;
    }

    /// Lines as many as a photograph has edges, 1280 by 853, the same for a number.
    private static void draw(Path file, int number) throws IOException {
        var picture = new BufferedImage(1280, 853, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        var chance = new Random(number);
        pen.setStroke(new BasicStroke(9));
        for (var line = 0; line < 600; line++) {
            pen.setColor(new Color(chance.nextInt(0x1000000)));
            pen.drawLine(chance.nextInt(1280), chance.nextInt(853), chance.nextInt(1280), chance.nextInt(853));
        }
        pen.dispose();
        ImageIO.write(picture, "jpg", file.toFile());
    }

    private static void press(Path place) throws IOException {
        var edition = JSON.readValue(place.resolve("order.json").toFile(), PressOrder.Edition.class);
        System.out.println(
                PdfPress.write(edition, BookFonts.load(), place.resolve("pictures"), place.resolve("ours.pdf")));
    }

    private static Taken ours(Path place) throws IOException, InterruptedException {
        return taken(
                place,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxNewSize=24m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BookBench.class.getName(),
                        "press",
                        place.toString()));
    }

    private static Taken theirs(Path place) throws IOException, InterruptedException {
        return taken(
                place,
                List.of(
                        "weasyprint",
                        "-s",
                        place.resolve("fonts.css").toString(),
                        "-u",
                        place.resolve("pictures").toUri().toString(),
                        place.resolve("book.html").toString(),
                        place.resolve("theirs.pdf").toString()));
    }

    private static boolean hasWeasyPrint() throws InterruptedException {
        try {
            return new ProcessBuilder("weasyprint", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static Taken taken(Path place, List<String> command) throws IOException, InterruptedException {
        var said = new File(place.toFile(), command.getFirst().endsWith("java") ? "ours.log" : "theirs.log");
        var began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        var most = 0L;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, peak(status));
        }
        return new Taken((System.nanoTime() - began) / 1e9, most / 1024, process.exitValue() == 0);
    }

    private static long peak(Path status) {
        try {
            var found = PEAK.matcher(Files.readString(status));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException _) {
            return 0;
        }
    }
}
