package org.essaim.publication.usecases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Marks the colour and the drawing behind a page as not to be read aloud, which the engine leaves out although
/// PDF/UA-1 demands it (ISO 14289-1, 7.1), and leaves nothing else on a page without text. They are painted before the
/// first marked content of the page.
final class PageGround {
    private static final Set<String> MARKS = Set.of("BMC", "BDC");
    private static final Set<String> PAINTING =
            Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ");

    private PageGround() {}

    static void mark(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            mark(document, page);
        }
    }

    private static void mark(PDDocument document, PDPage page) throws IOException {
        var tokens = new PDFStreamParser(page).parse();
        var end = 0;
        var paints = false;
        while (end < tokens.size() && !isOne(tokens.get(end), MARKS)) {
            paints |= isOne(tokens.get(end), PAINTING);
            end++;
        }
        if (isBlank(tokens, end)) {
            leaveOnlyGround(document, page, tokens, end - operands(tokens, end));
        } else if (paints) {
            write(document, page, tokens, end - operands(tokens, end));
        }
    }

    /// Whether nothing on the page is to be read: it was only put in so that the next one lies on the right.
    private static boolean isBlank(List<Object> tokens, int from) {
        for (var index = from; index < tokens.size(); index++) {
            if (isOne(tokens.get(index), MARKS)
                    && tokens.get(index - operands(tokens, index)) instanceof COSName tag
                    && !COSName.ARTIFACT.equals(tag)) {
                return false;
            }
        }
        return true;
    }

    /// Takes the running heads from a blank page, and its number.
    private static void leaveOnlyGround(PDDocument document, PDPage page, List<Object> tokens, int end)
            throws IOException {
        var kept = new ArrayList<Object>();
        kept.add(COSName.ARTIFACT);
        kept.add(Operator.getOperator("BMC"));
        kept.addAll(closed(tokens.subList(0, end)));
        kept.add(Operator.getOperator("EMC"));
        write(document, page, kept);
    }

    /// The same with as many states given back as were kept.
    private static List<Object> closed(List<Object> tokens) {
        var closed = new ArrayList<>(tokens);
        var texts = tokens.stream().filter(token -> isOne(token, Set.of("BT"))).count()
                - tokens.stream().filter(token -> isOne(token, Set.of("ET"))).count();
        if (texts > 0) {
            closed.add(Operator.getOperator("ET"));
        }
        var open = tokens.stream().filter(token -> isOne(token, Set.of("q"))).count()
                - tokens.stream().filter(token -> isOne(token, Set.of("Q"))).count();
        for (; open > 0; open--) {
            closed.add(Operator.getOperator("Q"));
        }
        return closed;
    }

    private static boolean isOne(Object token, Set<String> names) {
        return token instanceof Operator operator && names.contains(operator.getName());
    }

    /// How many operands stand before the operator at `end`.
    private static int operands(List<Object> tokens, int end) {
        var count = 0;
        while (count < end && !(tokens.get(end - 1 - count) instanceof Operator)) {
            count++;
        }
        return count;
    }

    private static void write(PDDocument document, PDPage page, List<Object> tokens, int end) throws IOException {
        var marked = new ArrayList<Object>();
        marked.add(COSName.ARTIFACT);
        marked.add(Operator.getOperator("BMC"));
        marked.addAll(tokens.subList(0, end));
        marked.add(Operator.getOperator("EMC"));
        marked.addAll(tokens.subList(end, tokens.size()));
        write(document, page, marked);
    }

    private static void write(PDDocument document, PDPage page, List<Object> tokens) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }
}
