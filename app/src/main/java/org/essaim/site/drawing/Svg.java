package org.essaim.site.drawing;

import java.util.Locale;

/// Writes SVG text: every text and attribute is escaped, every number has at most one decimal, so that the same drawing
/// is always the same bytes.
public final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    /// Opens or closes a tag as it stands; only for our own constant markup.
    public Svg markup(String constant) {
        out.append(constant);
        return this;
    }

    public Svg attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    public Svg attribute(String name, double value) {
        return attribute(name, number(value));
    }

    public Svg text(String value) {
        out.append(escaped(value));
        return this;
    }

    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        var whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return "-0".equals(whole) ? "0" : whole;
    }

    private static String escaped(String value) {
        var safe = new StringBuilder(value.length());
        for (var index = 0; index < value.length(); index++) {
            var character = value.charAt(index);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(character < ' ' ? ' ' : character);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
