package org.essaim.site;

/// Quotation marks within quotation marks, as when a title that quotes stands in a sentence that quotes the title: the
/// inner ones become the second kind, in French as in English.
final class Quotations {
    private static final String SPACES = "\u202f\u00a0 ";

    private Quotations() {}

    static String nested(String text) {
        return text.indexOf('«') >= 0
                ? nested(text, '«', '»', '“', '”')
                : text.indexOf('“') >= 0 ? nested(text, '“', '”', '‘', '’') : text;
    }

    private static String nested(String text, char open, char close, char innerOpen, char innerClose) {
        if (text.indexOf(open) == text.lastIndexOf(open)) {
            return text;
        }
        var told = new StringBuilder(text.length());
        var depth = 0;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == open && ++depth > 1) {
                told.append(innerOpen);
                while (open == '«' && at + 1 < text.length() && SPACES.indexOf(text.charAt(at + 1)) >= 0) {
                    at++;
                }
            } else if (letter == close && depth-- > 1) {
                while (close == '»' && SPACES.indexOf(told.charAt(told.length() - 1)) >= 0) {
                    told.setLength(told.length() - 1);
                }
                told.append(innerClose);
            } else {
                told.append(letter);
            }
        }
        return depth == 0 ? told.toString() : text;
    }
}
