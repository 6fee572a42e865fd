package org.essaim.contributions.domain;

/// A text on its way into a spreadsheet. One that begins like a formula gets an apostrophe before it, so that it is
/// shown and never computed.
public final class SpreadsheetCell {
    private SpreadsheetCell() {}

    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    public static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }
}
