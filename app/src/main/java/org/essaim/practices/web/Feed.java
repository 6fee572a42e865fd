package org.essaim.practices.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.essaim.site.Frame;

/// Sheets as an Atom feed (RFC 4287), each title and summary in the language it is really in. Characters that XML
/// cannot hold are left out.
record Feed(Frame frame, CatalogueQuery query, String root) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    byte[] of(List<Row> rows) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            feed(xml, rows);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void feed(XMLStreamWriter xml, List<Row> rows) throws XMLStreamException {
        var address = new CatalogueAddress(frame, query);
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XML, "lang", frame.language().code());
        element(xml, "id", root + address.feed());
        element(
                xml,
                "title",
                query.words().isBlank()
                        ? frame.text("practices.catalogue.title")
                        : frame.text("practices.catalogue.found", Map.of("words", query.words())));
        link(xml, "self", root + address.feed());
        link(xml, "alternate", root + address.from(""));
        var newest = rows.stream().map(row -> row.sheet().publishedAt()).max(Instant::compareTo);
        element(xml, "updated", newest.orElse(Instant.EPOCH).toString());
        for (var row : rows) {
            entry(xml, row);
        }
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, Row row) throws XMLStreamException {
        var sheet = row.sheet();
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", "urn:uuid:" + sheet.id().value());
        var title = frame.best(sheet.content().title());
        worded(xml, "title", title.language().code(), title.value());
        var summary = frame.best(sheet.content().summary());
        worded(xml, "summary", summary.language().code(), summary.value());
        link(xml, "alternate", root + frame.href("/practices/" + sheet.slug()));
        element(xml, "updated", sheet.publishedAt().toString());
        xml.writeStartElement(ATOM, "author");
        element(
                xml,
                "name",
                Optional.of(row.organisation()).filter(name -> !name.isEmpty()).orElse("Essaim"));
        xml.writeEndElement();
        xml.writeStartElement(ATOM, "category");
        xml.writeAttribute("term", sheet.content().theme().value());
        xml.writeEndElement();
        element(xml, "rights", "CC BY 4.0");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(sound(text));
        xml.writeEndElement();
    }

    private static void worded(XMLStreamWriter xml, String name, String language, String text)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeAttribute("xml", XML, "lang", language);
        xml.writeCharacters(sound(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeStartElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        xml.writeEndElement();
    }

    private static String sound(String text) {
        return text.codePoints()
                .filter(Feed::isSound)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSound(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
