package org.essaim.contributions.domain;

import java.util.regex.Pattern;

/// What was typed, as it is kept: a field of one line has no control characters, since it may become the subject of a
/// letter; a long text keeps its line ends, made one kind, and its tabs.
public final class TypedText {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern CONTROLS_IN_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

    private TypedText() {}

    public static String line(String typed) {
        return CONTROLS.matcher(typed).replaceAll(" ").strip();
    }

    public static String text(String typed) {
        var unified = LINE_ENDS.matcher(typed).replaceAll("\n");
        return CONTROLS_IN_TEXT.matcher(unified).replaceAll("").strip();
    }
}
