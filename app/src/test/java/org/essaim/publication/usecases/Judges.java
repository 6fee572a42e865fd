package org.essaim.publication.usecases;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The validators that others will hold our books against.
final class Judges {
    private Judges() {}

    /// What veraPDF finds wrong, each rule once, with the first place.
    static Set<String> faults(Path pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        try (var in = Files.newInputStream(pdf);
                var parser = Foundries.defaultInstance().createParser(in, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var faults = new TreeSet<String>();
            for (var assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                }
            }
            return faults;
        }
    }

    /// The lines of epubcheck that speak of errors or warnings.
    static List<String> faults(Path epub) {
        var said = new StringWriter();
        var report = new WriterReportImpl(new PrintWriter(said, true), "", true);
        new EpubCheck(epub.toFile(), report).doValidate();
        return report.getErrorCount() + report.getWarningCount() + report.getFatalErrorCount() == 0
                ? List.of()
                : said.toString()
                        .lines()
                        .filter(line -> !line.startsWith("INFO"))
                        .limit(20)
                        .toList();
    }
}
