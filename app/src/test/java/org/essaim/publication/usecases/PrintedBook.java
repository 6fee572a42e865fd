package org.essaim.publication.usecases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A PDF as a reader holds it: the text of each page, the number printed on it, and what sticks out.
record PrintedBook(List<String> pages, List<String> labels, List<String> outside) {
    private static final float MARGIN = 44;

    static PrintedBook read(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var outside = new ArrayList<String>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    var right = text.getXDirAdj() + text.getWidthDirAdj();
                    if (!text.getUnicode().isBlank()
                            && (text.getXDirAdj() < MARGIN
                                    || right > getCurrentPage().getMediaBox().getWidth() - MARGIN)) {
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
        return text.replaceAll("[\\s\u00ad]+", "");
    }

    /// What leads nowhere: links within the book whose target is not there.
    static List<String> lost(Path file) throws IOException {
        var lost = new ArrayList<String>();
        try (var document = Loader.loadPDF(file.toFile())) {
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && link.getAction() instanceof PDActionGoTo action
                            && !(action.getDestination() instanceof PDPageDestination place
                                    && place.getPage() != null)) {
                        lost.add(String.valueOf(link.getContents()));
                    }
                }
            }
        }
        return lost;
    }

    String text() {
        return String.join(" ", pages);
    }

    /// The page, counted from the first, on which each title stands as that of a sheet, looking on from the place of
    /// the one before.
    List<Integer> pagesOf(List<String> titles) {
        var found = new ArrayList<Integer>();
        var page = labels.indexOf("1");
        var place = 0;
        for (var title : titles) {
            var wanted = letters(title);
            place = letters(pages.get(page)).indexOf(wanted, place);
            while (place < 0 && page + 1 < pages.size()) {
                page++;
                place = letters(pages.get(page)).indexOf(wanted);
            }
            if (place < 0) {
                throw new AssertionError("Not printed in order: " + title);
            }
            place += wanted.length();
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
        return labels.get(indexOf(title, labels.indexOf("1")));
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
