package org.essaim.architecture;

/// A template without its expressions and directives: `markup` is what is left, `words` is that without tags.
record TemplateText(String markup, String words) {
    static TemplateText of(String source) {
        var plain = source.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^\\s*@(import|param).*$", "");
        var markup = new Reader(plain).read();
        return new TemplateText(
                markup,
                markup.replaceAll("(?s)<!--.*?-->", "")
                        .replaceAll("(?s)<(script|style|code)\\b.*?</\\1>", " ")
                        .replaceAll("(?s)<[^>]*>", " ")
                        .replaceAll("&[a-z]+;", " "));
    }

    /// Walks over JTE's syntax; what stands in a content block (`@`…``) is markup again.
    private static final class Reader {
        private final String source;
        private final StringBuilder out = new StringBuilder();
        private int at;

        Reader(String source) {
            this.source = source;
        }

        String read() {
            while (at < source.length()) {
                step();
            }
            return out.toString();
        }

        private void step() {
            if (source.startsWith("${", at) || source.startsWith("!{", at) || source.startsWith("$unsafe{", at)) {
                at = source.indexOf('{', at) + 1;
                skip('{', '}');
                return;
            }
            if (source.charAt(at) == '@' && at + 1 < source.length() && Character.isLetter(source.charAt(at + 1))) {
                directive();
                return;
            }
            out.append(source.charAt(at++));
        }

        private void directive() {
            at++;
            while (at < source.length()
                    && (Character.isLetterOrDigit(source.charAt(at)) || ".-_".indexOf(source.charAt(at)) >= 0)) {
                at++;
            }
            out.append(' ');
            if (at < source.length() && source.charAt(at) == '(') {
                at++;
                skip('(', ')');
            }
        }

        private void skip(char open, char close) {
            var depth = 1;
            while (at < source.length() && depth > 0) {
                var character = source.charAt(at);
                if (character == '"' || character == '\'') {
                    skipLiteral(character);
                    continue;
                }
                if (source.startsWith("@`", at)) {
                    at += 2;
                    out.append(' ');
                    while (at < source.length() && source.charAt(at) != '`') {
                        step();
                    }
                }
                depth += character == open ? 1 : 0;
                depth -= character == close ? 1 : 0;
                at++;
            }
        }

        private void skipLiteral(char quote) {
            at++;
            while (at < source.length() && source.charAt(at) != quote) {
                at += source.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        }
    }
}
