package org.essaim.publication.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.essaim.publication.domain.RichText.Block;
import org.essaim.publication.domain.RichText.Kind;
import org.essaim.publication.domain.RichText.Span;
import org.junit.jupiter.api.Test;

class RichTextTest {
    private static Span plain(String text) {
        return new Span(text, false, false, "");
    }

    @Test
    void lightMarksBecomeBlocksAndSpans() {
        assertEquals(
                List.of(
                        new Block(Kind.HEADING, List.of(List.of(plain("Why")))),
                        new Block(
                                Kind.PARAGRAPH,
                                List.of(List.of(
                                        plain("We "),
                                        new Span("bake", false, true, ""),
                                        plain(" and "),
                                        new Span("share", true, false, ""),
                                        plain(", "),
                                        new Span("see", false, false, "https://bread.example/a"),
                                        plain(".")))),
                        new Block(Kind.ITEMS, List.of(List.of(plain("one")), List.of(plain("two")))),
                        new Block(Kind.QUOTATION, List.of(List.of(plain("Bread."))))),
                RichText.of(
                                "## Why\nWe *bake* and **share**, [see](https://bread.example/a).\n\n- one\n- two\n\n> Bread.")
                        .blocks());
    }

    @Test
    void markupAndScriptsAreOnlyText() {
        var typed = "<script>alert(1)</script> [x](javascript:alert(1)) <b>bold</b>";

        assertEquals(
                List.of(new Block(Kind.PARAGRAPH, List.of(List.of(plain(typed))))),
                RichText.of(typed).blocks());
        assertEquals(List.of(), RichText.of(" \n\n ").blocks());
    }
}
