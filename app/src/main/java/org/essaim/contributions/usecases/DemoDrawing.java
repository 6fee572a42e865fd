package org.essaim.contributions.usecases;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// An abstract picture for a demo case: always the same for the same seed, and plainly not a photograph.
final class DemoDrawing {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final Color PAPER = new Color(0xF4EFE3);
    private static final Color[] INKS = {
        new Color(0x1E5B4A), new Color(0xE5A823), new Color(0xA8482B), new Color(0x5B7FA6), new Color(0x8A7F6D)
    };

    private DemoDrawing() {}

    static byte[] png(int seed) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        var chance = new Random(seed);
        for (var count = 0; count < 19; count++) {
            var size = 40 + chance.nextInt(150);
            graphics.setColor(INKS[chance.nextInt(INKS.length)]);
            var circle = new Ellipse2D.Double(chance.nextInt(WIDTH - size), chance.nextInt(HEIGHT - size), size, size);
            if (count % 3 == 0) {
                graphics.setStroke(new BasicStroke(6));
                graphics.draw(circle);
            } else {
                graphics.fill(circle);
            }
        }
        graphics.setColor(INKS[0].darker());
        graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var line = new Path2D.Double();
        line.moveTo(0, chance.nextInt(HEIGHT));
        for (var x = 320; x <= WIDTH; x += 320) {
            line.curveTo(x - 220, chance.nextInt(HEIGHT), x - 110, chance.nextInt(HEIGHT), x, chance.nextInt(HEIGHT));
        }
        graphics.draw(line);
        graphics.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
