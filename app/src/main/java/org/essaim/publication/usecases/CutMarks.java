package org.essaim.publication.usecases;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Widens each page for a printer who cuts it: marks at the corners, and the colour behind a page drawn on over its
/// edge, so that no white line is left where the knife goes astray. All of it is not read aloud.
final class CutMarks {
    private static final float AROUND = 28;
    private static final float BLEED = 8.5f;
    private static final float LENGTH = 14;

    private CutMarks() {}

    static void draw(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            draw(document, page);
        }
    }

    private static void draw(PDDocument document, PDPage page) throws IOException {
        var trim = page.getMediaBox();
        page.setTrimBox(trim);
        page.setBleedBox(wider(trim, BLEED));
        page.setMediaBox(wider(trim, AROUND));
        page.setCropBox(wider(trim, AROUND));
        var ground = ground(page);
        try (var out = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            if (ground.length == 3) {
                out.setNonStrokingColor(ground[0], ground[1], ground[2]);
                out.addRect(-BLEED, -BLEED, trim.getWidth() + 2 * BLEED, trim.getHeight() + 2 * BLEED);
                out.fill();
            }
            corners(out, trim);
            out.endMarkedContent();
        }
    }

    private static PDRectangle wider(PDRectangle box, float by) {
        return new PDRectangle(-by, -by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private static void corners(PDPageContentStream out, PDRectangle trim) throws IOException {
        out.setStrokingColor(0f, 0f, 0f);
        out.setLineWidth(0.25f);
        for (var x : List.of(0f, trim.getWidth())) {
            for (var y : List.of(0f, trim.getHeight())) {
                var outwards = x == 0 ? -1 : 1;
                var upwards = y == 0 ? -1 : 1;
                out.moveTo(x + outwards * (BLEED + 2), y);
                out.lineTo(x + outwards * (BLEED + 2 + LENGTH), y);
                out.moveTo(x, y + upwards * (BLEED + 2));
                out.lineTo(x, y + upwards * (BLEED + 2 + LENGTH));
            }
        }
        out.stroke();
    }

    /// The colour of a page that is filled before anything is said on it; nothing for a white page.
    private static float[] ground(PDPage page) throws IOException {
        var tokens = new PDFStreamParser(page).parse();
        for (var index = 3; index < tokens.size(); index++) {
            if (tokens.get(index) instanceof Operator operator) {
                if ("rg".equals(operator.getName())) {
                    return new float[] {
                        value(tokens.get(index - 3)), value(tokens.get(index - 2)), value(tokens.get(index - 1))
                    };
                }
                if ("BDC".equals(operator.getName())) {
                    break;
                }
            }
        }
        return new float[0];
    }

    private static float value(Object token) {
        return token instanceof COSNumber number ? number.floatValue() : 0;
    }
}
