package org.essaim.review.domain;

/// A cell of an exported table that no spreadsheet takes for a formula: text that begins like one gets an apostrophe.
public final class SafeCell {
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    public static String of(String text) {
        return beginsLikeFormula(text) || beginsLikeFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean beginsLikeFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
