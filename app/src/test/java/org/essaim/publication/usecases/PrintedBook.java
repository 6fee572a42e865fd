package org.essaim.publication.usecases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A PDF as a reader holds it: the text of each page, the number printed on it, and what sticks out.
record PrintedBook(List<String> pages, List<String> labels, List<String> outside) {
    private static final float MARGIN = 50;

    static PrintedBook read(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var outside = new ArrayList<String>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    var right = text.getXDirAdj() + text.getWidthDirAdj();
                    if (!text.getUnicode().isBlank() && (text.getXDirAdj() < MARGIN || right > 419.6f - MARGIN)) {
                        outside.add(getCurrentPageNo() + ": " + text.getUnicode() + " at " + text.getXDirAdj());
                    }
                    super.processTextPosition(text);
                }
            };
            var pages = new ArrayList<String>();
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(flat(stripper.getText(document)));
            }
            var labels = List.of(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
            return new PrintedBook(pages, labels, outside);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    String text() {
        return String.join(" ", pages);
    }

    /// The page, counted from the first, on which each title stands as that of a sheet, looking on from the one before.
    List<Integer> pagesOf(List<String> titles) {
        var found = new ArrayList<Integer>();
        var page = labels.indexOf("1");
        for (var title : titles) {
            page = indexOf(title, page + 1);
            found.add(page);
        }
        return found;
    }

    private int indexOf(String title, int from) {
        for (var page = from; page < pages.size(); page++) {
            if (letters(pages.get(page)).contains(letters(title))) {
                return page;
            }
        }
        throw new AssertionError("Not printed from page " + from + " on: " + title);
    }

    /// The number printed on the page where a sheet of this title begins.
    String folioOf(String title) {
        return labels.get(indexOf(title, labels.indexOf("1") + 1));
    }

    /// The number that the table of contents gives for a title.
    String contentsSay(String title) {
        var contents = letters(String.join(" ", pages.subList(0, labels.indexOf("1"))));
        var line = Pattern.compile(Pattern.quote(letters(title)) + "\\.*(\\d+?)(?=\\D|$)")
                .matcher(contents);
        if (!line.find()) {
            throw new AssertionError("Not in the contents: " + title);
        }
        return line.group(1);
    }
}
