package org.essaim.site.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// How wholes are made up: each whole a bar of the same length, parted into shares in their hues, with the amount
/// written into every share that has room for it and the names of the shares below. Refuses amounts below zero.
public record StackedShares(String title, String description, List<Whole> wholes) implements Chart {
    private static final double STEP = 44;
    private static final double GAP = 2;
    private static final double KEY = 18;

    public StackedShares {
        wholes = List.copyOf(wholes);
    }

    /// One bar; a whole without any amount is an empty ground.
    public record Whole(String label, List<Share> shares) {
        public Whole {
            shares = List.copyOf(shares);
        }

        double sum() {
            return shares.stream().mapToDouble(Share::value).sum();
        }
    }

    /// `amount` is the value in words.
    public record Share(String label, double value, String amount, Hue hue) {
        public Share {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("No share is below zero: " + label + " " + value);
            }
        }
    }

    @Override
    public List<Row> rows() {
        return wholes.stream()
                .map(whole -> new Row(
                        whole.label(),
                        String.join(
                                " · ",
                                whole.shares().stream()
                                        .map(share -> share.label() + " " + share.amount())
                                        .toList())))
                .toList();
    }

    @Override
    public double draw(Canvas canvas) {
        var y = 0.0;
        for (var whole : wholes) {
            canvas.text(
                    0,
                    y + 13,
                    Canvas.TEXT,
                    Canvas.Anchor.START,
                    Canvas.fitted(whole.label(), Canvas.TEXT, Canvas.WIDTH));
            canvas.ground(0, y + 19, Canvas.WIDTH, 17);
            shares(canvas, whole, y + 19);
            y += STEP;
        }
        return key(canvas, y + 4);
    }

    private static void shares(Canvas canvas, Whole whole, double y) {
        var x = 0.0;
        for (var share : whole.shares()) {
            if (share.value() > 0) {
                var width = Canvas.WIDTH * share.value() / whole.sum();
                canvas.bar(x, y, Math.max(1, width - GAP), 17, share.hue(), share.label() + ": " + share.amount());
                if (Canvas.widthOf(share.amount(), Canvas.SMALL) < width - 6) {
                    amount(canvas, x + (width - GAP) / 2, y + 12.5, share);
                }
                x += width;
            }
        }
    }

    private static void amount(Canvas canvas, double x, double y, Share share) {
        if (share.hue().isRing()) {
            canvas.text(x, y, Canvas.SMALL, Canvas.Anchor.MIDDLE, share.amount());
        } else {
            canvas.onColour(x, y, share.amount());
        }
    }

    private double key(Canvas canvas, double top) {
        var names = new LinkedHashMap<String, Hue>();
        wholes.forEach(whole -> whole.shares().forEach(share -> names.putIfAbsent(share.label(), share.hue())));
        var x = 0.0;
        var y = top;
        for (var name : new ArrayList<>(names.entrySet())) {
            var label = Canvas.fitted(name.getKey(), Canvas.SMALL, Canvas.WIDTH - 20);
            var width = 26 + Canvas.widthOf(label, Canvas.SMALL);
            if (x > 0 && x + width > Canvas.WIDTH) {
                x = 0;
                y += KEY;
            }
            canvas.dot(x + 5, y + 6, 5, name.getValue(), name.getKey(), "");
            canvas.quiet(x + 15, y + 10, Canvas.Anchor.START, label);
            x += width;
        }
        return names.isEmpty() ? top : y + KEY;
    }
}
