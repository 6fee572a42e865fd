package org.essaim.publication.usecases;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/// Sets a book as a PDF that is tagged for screen readers (PDF/UA-1) and made to last (PDF/A-2a). The date and the
/// document's id come from the book, never from the clock, so that the same book is the same bytes. What is set already
/// waits in a temporary file, so that a thousand pictures fit.
final class PdfPress {
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private PdfPress() {}

    /// Writes the file and answers its number of pages.
    static int write(PressOrder.Edition edition, BookFonts fonts, Path pictures, Path target) throws IOException {
        try (var renderer =
                builder(edition, edition.document(), fonts, pictures).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                label(document, firstChapter(renderer, edition.begin()));
                PageGround.mark(document);
                if (edition.layout().marks()) {
                    CutMarks.draw(document);
                }
                fixInTime(document, edition);
                try (var out = Files.newOutputStream(target)) {
                    document.save(out);
                }
                return document.getNumberOfPages();
            }
        }
    }

    /// Sets a part of the book and throws it away.
    static void tryToSet(PressOrder.Edition edition, String document, BookFonts fonts, Path pictures)
            throws IOException {
        try (var renderer = builder(edition, document, fonts, pictures).buildPdfRenderer()) {
            renderer.createPDF();
        }
    }

    private static PdfRendererBuilder builder(
            PressOrder.Edition edition, String document, BookFonts fonts, Path pictures) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(new PDDocument(IOUtils.createTempFileOnlyStreamCache()));
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Essaim");
        builder.useUnicodeLineBreaker(new LineEnds(Locale.forLanguageTag(edition.language())));
        for (var font : fonts.fonts()) {
            builder.useFont(
                    font::withoutSubstitutions,
                    font.family(),
                    font.weight(),
                    font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.withHtmlContent(document, pictures.toUri().toString());
        builder.toStream(OutputStream.nullOutputStream());
        return builder;
    }

    private static int firstChapter(PdfBoxRenderer renderer, String id) {
        return renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id))).stream()
                .mapToInt(position -> position.getPageNo())
                .min()
                .orElse(0);
    }

    private static void label(PDDocument document, int firstChapter) throws IOException {
        var labels = new PDPageLabels(document);
        if (firstChapter > 0) {
            var front = new PDPageLabelRange();
            front.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
            labels.setLabelItem(0, front);
        }
        var main = new PDPageLabelRange();
        main.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(firstChapter, main);
        document.getDocumentCatalog().setPageLabels(labels);
    }

    private static void fixInTime(PDDocument document, PressOrder.Edition edition) throws IOException {
        document.getDocumentInformation().setCreationDate(midnight(edition.asOf()));
        document.setDocumentId((long) edition.document().hashCode());
        var metadata = document.getDocumentCatalog().getMetadata();
        var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var fixed = CREATED.matcher(text).replaceAll("$1" + edition.asOf() + "T00:00:00Z$2");
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
    }

    private static GregorianCalendar midnight(LocalDate date) {
        return GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
    }
}
