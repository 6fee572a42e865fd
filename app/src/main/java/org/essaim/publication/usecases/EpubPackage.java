package org.essaim.publication.usecases;

import java.util.List;

/// The package document of an EPUB: what the book is called, how accessible it is, which files it has and in which
/// order they are read.
final class EpubPackage {
    private EpubPackage() {}

    static boolean isUsed(BookFonts.Font font) {
        return "Noto Serif".equals(font.family());
    }

    static String of(PressOrder.Edition edition, BookFonts fonts) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%1$s"
                    prefix="schema: http://schema.org/">
                  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                    <dc:identifier id="id">%2$s</dc:identifier>
                    <dc:title>%3$s</dc:title>
                    <dc:language>%1$s</dc:language>
                    <dc:creator>Essaim</dc:creator>
                    <dc:publisher>Essaim</dc:publisher>
                    <dc:date>%4$s</dc:date>
                    <dc:description>%5$s</dc:description>
                    <dc:rights>%9$s</dc:rights>
                    <meta property="dcterms:modified">%4$sT00:00:00Z</meta>
                    <meta property="schema:accessMode">textual</meta>
                    <meta property="schema:accessMode">visual</meta>
                    <meta property="schema:accessModeSufficient">textual</meta>
                    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
                    <meta property="schema:accessibilityFeature">tableOfContents</meta>
                    <meta property="schema:accessibilityFeature">readingOrder</meta>
                    <meta property="schema:accessibilityFeature">alternativeText</meta>
                    <meta property="schema:accessibilityFeature">displayTransformability</meta>
                    <meta property="schema:accessibilityHazard">none</meta>
                    <meta property="schema:accessibilitySummary">%6$s</meta>
                  </metadata>
                  <manifest>
                    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                    <item id="style" href="book.css" media-type="text/css"/>
                    <item id="swarm" href="pictures/swarm.svg" media-type="image/svg+xml" properties="cover-image"/>
                    <item id="map" href="pictures/map.svg" media-type="image/svg+xml"/>
                %7$s  </manifest>
                  <spine>
                %8$s  </spine>
                </package>
                """.formatted(
                        edition.language(),
                        edition.identifier(),
                        escaped(edition.title()),
                        edition.asOf(),
                        escaped(edition.summary()),
                        escaped(edition.accessibility()),
                        items(edition, fonts),
                        spine(edition.parts()),
                        escaped(edition.licence()));
    }

    private static String items(PressOrder.Edition edition, BookFonts fonts) {
        var items = new StringBuilder();
        for (var part : edition.parts()) {
            items.append("    <item id=\"part-%1$s\" href=\"%1$s.xhtml\" media-type=\"application/xhtml+xml\"%2$s/>\n"
                    .formatted(part.id(), "glance".equals(part.id()) ? " properties=\"svg\"" : ""));
        }
        for (var picture : edition.pictures()) {
            items.append("    <item id=\"picture-%1$d\" href=\"pictures/%2$s\" media-type=\"%3$s\"/>\n"
                    .formatted(
                            edition.pictures().indexOf(picture),
                            picture,
                            picture.endsWith(".png") ? "image/png" : "image/jpeg"));
        }
        for (var font : fonts.fonts()) {
            if (isUsed(font)) {
                items.append("    <item id=\"font-%1$s\" href=\"fonts/%1$s\" media-type=\"font/ttf\"/>\n"
                        .formatted(font.file()));
            }
        }
        return items.toString();
    }

    private static String spine(List<PressOrder.Part> parts) {
        var spine = new StringBuilder();
        for (var part : parts) {
            spine.append("    <itemref idref=\"part-%s\"/>\n".formatted(part.id()));
            if ("imprint".equals(part.id())) {
                spine.append("    <itemref idref=\"nav\"/>\n");
            }
        }
        return spine.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
