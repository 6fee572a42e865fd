package org.essaim.practices.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.search.Question.Area;

/// Where sheets shall lie, as it stands in addresses: `box=west,south,east,north` in degrees, or
/// `near=latitude,longitude,kilometres`. Anything else is no area.
public final class Areas {
    static final String BOX = "-180,-90,180,90 (west,south,east,north)";
    static final String NEAR = "43.26,-2.93,50 (latitude,longitude,kilometres 1-20000)";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:\\.\\d{1,9})?");
    private static final Pattern KILOMETRES = Pattern.compile("[1-9]\\d{0,4}");
    private static final double PARALLELS = 90;
    private static final double MERIDIANS = 180;
    private static final int FARTHEST = 20_000;

    private Areas() {}

    static Optional<Area> box(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 4 || !Arrays.stream(parts).allMatch(Areas::isNumber)) {
            return Optional.empty();
        }
        var numbers = Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
        var box = new Area.Box(numbers[0], numbers[1], numbers[2], numbers[3]);
        var sound = isWithin(box.west(), MERIDIANS)
                && isWithin(box.east(), MERIDIANS)
                && isWithin(box.south(), PARALLELS)
                && isWithin(box.north(), PARALLELS)
                && box.south() <= box.north();
        return sound ? Optional.of(box) : Optional.empty();
    }

    static Optional<Area> near(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3 || !isNumber(parts[0]) || !isNumber(parts[1]) || !isKilometres(parts[2])) {
            return Optional.empty();
        }
        var around =
                new Area.Around(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Integer.parseInt(parts[2]));
        return isWithin(around.latitude(), PARALLELS) && isWithin(around.longitude(), MERIDIANS)
                ? Optional.of(around)
                : Optional.empty();
    }

    /// The name of the parameter that says this.
    public static String name(Area area) {
        return switch (area) {
            case Area.Box _ -> "box";
            case Area.Around _ -> "near";
        };
    }

    /// As it stands in an address.
    public static String text(Area area) {
        return switch (area) {
            case Area.Box box ->
                String.join(",", number(box.west()), number(box.south()), number(box.east()), number(box.north()));
            case Area.Around around ->
                String.join(
                        ",",
                        number(around.latitude()),
                        number(around.longitude()),
                        Integer.toString(around.kilometres()));
        };
    }

    private static String number(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees).replaceFirst("\\.?0+$", "");
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean isKilometres(String text) {
        return KILOMETRES.matcher(text).matches() && Integer.parseInt(text) <= FARTHEST;
    }

    private static boolean isWithin(double degrees, double most) {
        return Math.abs(degrees) <= most;
    }
}
