package org.essaim.publication.usecases;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pages of a PDF side by side in one picture, held against the one that somebody looked at and approved, in
/// `src/test/resources/publication/pages`. `-Dessaim.approve=true` writes that anew; look at it before it is kept.
final class PagePictures {
    private static final Path APPROVED = Path.of("src/test/resources/publication/pages");
    private static final Path SEEN = Path.of("target/pages");
    private static final int DOTS_PER_INCH = 45;
    private static final int GAP = 6;
    /// How far a colour may be from the approved one, of 255, before its dot counts as different.
    private static final int NEAR = 56;
    /// How many dots of a thousand may be different.
    private static final int FEW = 4;

    private PagePictures() {}

    /// What is different from the approved picture of this name; nothing if it is near enough.
    static List<String> differences(String name, Path pdf, List<Integer> pages) throws IOException {
        var seen = picture(pdf, pages);
        if (Boolean.getBoolean("essaim.approve")) {
            write(seen, APPROVED, name);
        }
        var file = APPROVED.resolve(name + ".png");
        if (!Files.exists(file)) {
            write(seen, SEEN, name);
            return List.of(name + " was never approved; see " + SEEN);
        }
        var approved = Objects.requireNonNull(ImageIO.read(file.toFile()));
        if (approved.getWidth() != seen.getWidth() || approved.getHeight() != seen.getHeight()) {
            write(seen, SEEN, name);
            return List.of(name + " has another size; see " + SEEN);
        }
        var different = different(approved, seen);
        if (different * 1000L > (long) FEW * seen.getWidth() * seen.getHeight()) {
            write(seen, SEEN, name);
            return List.of(name + ": " + different + " dots are different; see " + SEEN);
        }
        return List.of();
    }

    private static int different(BufferedImage approved, BufferedImage seen) {
        var different = 0;
        for (var y = 0; y < seen.getHeight(); y++) {
            for (var x = 0; x < seen.getWidth(); x++) {
                var one = new Color(approved.getRGB(x, y));
                var other = new Color(seen.getRGB(x, y));
                if (Math.abs(one.getRed() - other.getRed()) > NEAR
                        || Math.abs(one.getGreen() - other.getGreen()) > NEAR
                        || Math.abs(one.getBlue() - other.getBlue()) > NEAR) {
                    different++;
                }
            }
        }
        return different;
    }

    private static BufferedImage picture(Path pdf, List<Integer> pages) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            var images = new ArrayList<BufferedImage>();
            for (var page : pages) {
                images.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH));
            }
            var width =
                    images.stream().mapToInt(image -> image.getWidth() + GAP).sum() - GAP;
            var sheet = new BufferedImage(width, images.getFirst().getHeight(), BufferedImage.TYPE_INT_RGB);
            var pen = sheet.createGraphics();
            pen.setColor(Color.GRAY);
            pen.fillRect(0, 0, width, sheet.getHeight());
            var x = 0;
            for (var image : images) {
                pen.drawImage(image, x, 0, null);
                x += image.getWidth() + GAP;
            }
            pen.dispose();
            return sheet;
        }
    }

    private static void write(BufferedImage picture, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }
}
