package org.essaim.publication.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text with light marks, as people type them without any tool: a blank line parts paragraphs, `## ` begins a
/// heading, `- ` an item of a list, `> ` a quotation; `*emphasis*`, `**strong**`, `[words](https://…)`. Nothing else is
/// more than text, so that no markup can come in: there is none to be cleaned out.
public record RichText(List<Block> blocks) {
    private static final Pattern PART = Pattern.compile("\\n\\s*\\n");
    private static final Pattern MARK =
            Pattern.compile("\\*\\*(?<strong>[^*\\n]+)\\*\\*|\\*(?<emphasis>[^*\\s][^*\\n]*)\\*"
                    + "|\\[(?<words>[^\\]\\n]+)\\]\\((?<address>https?://[^\\s()<>\"]+)\\)");

    /// What a block is.
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEMS,
        QUOTATION
    }

    /// A block of one line, or, for a list, of one line for each item.
    public record Block(Kind kind, List<List<Span>> lines) {}

    /// A run of text; `href` is empty unless it is a link.
    public record Span(String text, boolean strong, boolean emphasis, String href) {}

    public static RichText of(String typed) {
        var blocks = new ArrayList<Block>();
        for (var part : PART.split(typed.strip(), -1)) {
            if (!part.isBlank()) {
                read(part.strip(), blocks);
            }
        }
        return new RichText(List.copyOf(blocks));
    }

    private static void read(String part, List<Block> blocks) {
        if (part.startsWith("## ") || part.startsWith("# ")) {
            var lines = part.split("\\n", 2);
            blocks.add(block(Kind.HEADING, lines[0].replaceFirst("^#+ ", "")));
            if (lines.length > 1) {
                read(lines[1].strip(), blocks);
            }
        } else if (part.lines().allMatch(line -> line.startsWith("- "))) {
            blocks.add(new Block(
                    Kind.ITEMS,
                    part.lines().map(line -> spans(line.substring(2).strip())).toList()));
        } else if (part.lines().allMatch(line -> line.startsWith("> "))) {
            blocks.add(block(Kind.QUOTATION, part.replaceAll("(?m)^> ", "")));
        } else {
            blocks.add(block(Kind.PARAGRAPH, part));
        }
    }

    private static Block block(Kind kind, String line) {
        return new Block(kind, List.of(spans(line)));
    }

    private static List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        var marks = MARK.matcher(line);
        var end = 0;
        while (marks.find()) {
            plain(line.substring(end, marks.start()), spans);
            var strong = marks.group("strong");
            var emphasis = marks.group("emphasis");
            if (strong != null) {
                spans.add(new Span(strong, true, false, ""));
            } else if (emphasis != null) {
                spans.add(new Span(emphasis, false, true, ""));
            } else {
                spans.add(new Span(marks.group("words"), false, false, marks.group("address")));
            }
            end = marks.end();
        }
        plain(line.substring(end), spans);
        return List.copyOf(spans);
    }

    private static void plain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, false, false, ""));
        }
    }
}
