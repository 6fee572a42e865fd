package org.essaim.knowledge.domain;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/// Reads SKOS in Turtle. Only concepts whose addresses are those of this kind of platform are taken; everything said of
/// other things is passed over.
final class TurtleFile extends AbstractRDFHandler {
    private static final Set<String> KNOWN = Set.of(
            "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/", "http://www.w3.org/2002/07/owl#");

    private final Map<Resource, StatedConcept> concepts = new LinkedHashMap<>();
    private final Map<Resource, Integer> numbers = new LinkedHashMap<>();
    private final ArrayList<FileReading.Problem> problems = new ArrayList<>();

    private TurtleFile() {}

    static FileReading read(String text) {
        var handler = new TurtleFile();
        var parser = new TurtleParser();
        parser.setRDFHandler(handler);
        try {
            parser.parse(new StringReader(text), "urn:essaim:file");
        } catch (RDFParseException e) {
            return FileReading.unreadable("turtle", e.getLineNumber() + ": " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            return FileReading.unreadable("turtle", String.valueOf(e.getMessage()));
        }
        if (handler.concepts.size() > FileReading.MOST_ROWS) {
            return FileReading.unreadable("rows", String.valueOf(FileReading.MOST_ROWS));
        }
        var rows = handler.concepts.entrySet().stream()
                .map(entry -> new FileReading.Row(
                        handler.numbers.getOrDefault(entry.getKey(), 0),
                        entry.getValue().concept()))
                .toList();
        return new FileReading(rows, handler.problems);
    }

    @Override
    public void handleStatement(Statement statement) {
        var subject = statement.getSubject();
        var predicate = statement.getPredicate();
        var id = Addresses.read(subject.stringValue());
        if (id.isEmpty()
                || !KNOWN.contains(predicate.getNamespace())
                || "ConceptScheme".equals(predicate.getLocalName())) {
            return;
        }
        var concept = concepts.computeIfAbsent(subject, _ -> new StatedConcept(id.get()));
        var number = numbers.computeIfAbsent(subject, _ -> numbers.size() + 1);
        var property = predicate.getLocalName();
        var understood = switch (statement.getObject()) {
            case IRI address -> concept.address(property, address.stringValue());
            case Literal literal
            when "deprecated".equals(property) -> concept.flag(property, "true".equals(literal.getLabel()));
            case Literal literal -> concept.text(property, literal.getLanguage().orElse(""), literal.getLabel());
            default -> false;
        };
        if (!understood) {
            problems.add(new FileReading.Problem(
                    number,
                    id.get().toString(),
                    "knowledge.file.statement",
                    Map.of("detail", property + " " + statement.getObject().stringValue())));
        }
    }
}
