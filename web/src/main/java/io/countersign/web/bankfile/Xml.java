package io.countersign.web.bankfile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML from somebody we do not know: no document type, no entities, nothing fetched from anywhere, nothing deep or
 * long without end.
 */
final class Xml implements AutoCloseable {

    private static final int DEPTH_MAX = 40;
    private static final int PARTS_MAX = 2_000_000;

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    static Xml of(InputStream bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            return new Xml(factory.createXMLStreamReader(new ShortTokens(bytes)));
        } catch (XMLStreamException e) {
            throw broken(1);
        }
    }

    /** An element with everything in it. */
    static final class Part {

        private final String name;
        private final int line;
        private final String currency;
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        Part(String name, int line, String currency) {
            this.name = name;
            this.line = line;
            this.currency = currency;
        }

        String name() {
            return name;
        }

        int line() {
            return line;
        }

        /** The attribute {@code Ccy}; empty when there is none. */
        String currency() {
            return currency;
        }

        /** What stands between its tags, or nothing. */
        @Nullable
        String text() {
            String all = text.toString().strip();
            return all.isEmpty() ? null : all;
        }

        /** The first part at the end of this path, or nothing. */
        @Nullable
        Part find(String... path) {
            Part at = this;
            for (String name : path) {
                Part next = null;
                for (Part part : at.parts) {
                    if (part.name.equals(name)) {
                        next = part;
                        break;
                    }
                }
                if (next == null) {
                    return null;
                }
                at = next;
            }
            return at;
        }

        /** The text of the first of these paths, written with dots, that leads to one. */
        @Nullable
        String textAt(String... paths) {
            for (String path : paths) {
                Part found = find(path.split("\\.", -1));
                if (found != null && found.text() != null) {
                    return found.text();
                }
            }
            return null;
        }

        List<Part> all(String called) {
            return parts.stream().filter(part -> part.name.equals(called)).toList();
        }
    }

    /** Goes on to the beginning of the next element, however deep; false at the end of the document. */
    boolean nextElement() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Goes on to the beginning of the next element inside the current one; false when that ends. */
    boolean nextChild() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the current element, without looking at namespaces; nothing when there is none. */
    @Nullable
    String attribute(String called) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(called)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** The current element with everything in it. The reader stands at its end afterwards. */
    Part part() {
        String ccy = attribute("Ccy");
        Part part = new Part(name(), line(), ccy == null ? "" : ccy);
        fill(part, new int[] {0});
        return part;
    }

    private void fill(Part part, int[] count) {
        if (++count[0] > PARTS_MAX) {
            throw StatementRefused.field(part.line, part.name, "has at most " + PARTS_MAX + " elements in it");
        }
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String ccy = attribute("Ccy");
                    Part child = new Part(name(), line(), ccy == null ? "" : ccy);
                    part.parts.add(child);
                    fill(child, count);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (part.text.length() + reader.getTextLength() > Limits.FIELD_MAX) {
                        throw StatementRefused.field(
                                line(), part.name, "has at most " + Limits.FIELD_MAX + " characters");
                    }
                    part.text.append(reader.getText());
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private int next() {
        int event;
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            event = reader.next();
        } catch (XMLStreamException e) {
            throw broken(
                    e.getLocation() == null
                            ? line()
                            : Math.max(1, e.getLocation().getLineNumber()));
        }
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw StatementRefused.field(line(), "<!DOCTYPE", "is not allowed: no statement has a document type");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw StatementRefused.line(line(), "has no entities; they are never resolved");
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEPTH_MAX) {
                    throw StatementRefused.line(line(), "is at most " + DEPTH_MAX + " elements deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    private static StatementRefused broken(int line) {
        return StatementRefused.line(line, "is well-formed XML without entities of its own");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(1);
        }
    }
}
