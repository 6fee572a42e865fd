package org.essaim.publication.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.verapdf.core.VeraPDFException;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@EssaimTest
class BlankFormTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @TempDir
    private Path made;

    @Test
    void aStageIsPrintedAsATaggedFormInEachLanguageForItsCoordinatorsOnly() throws IOException, VeraPDFException {
        var examples = new CallExamples(beans);
        examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all");
        var coordinator = visitors.signedIn("coordinator@network.example");
        for (var said : List.of(
                List.of("/en", "proposal", "Name of the organisation *", "The practice in one paragraph *"),
                List.of("/fr", "proposal", "Nom de l’organisation *", "La pratique en un paragraphe *"),
                List.of("/en", "case", "The whole story *", "How it was counted"))) {
            var path = said.get(0) + "/desk/calls/jobs-for-all/stages/" + said.get(1) + "/blank.pdf";
            coordinator.open(path);
            assertEquals(200, coordinator.status());
            assertEquals("application/pdf", coordinator.header("Content-Type"));
            var file = Files.write(made.resolve("form.pdf"), coordinator.bytes());
            try (var document = Loader.loadPDF(file.toFile())) {
                var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertTrue(text.contains(said.get(2)), text);
                assertTrue(text.contains(said.get(3)), text);
            }
            assertEquals(Set.of(), Judges.faults(file, PDFAFlavour.PDFUA_1));
        }
        examples.coordinator("other@other.example");
        var other = visitors.signedIn("other@other.example");
        other.open("/en/desk/calls/jobs-for-all/stages/proposal/blank.pdf");
        assertEquals(404, other.status());
    }
}
