package br.ix.invoice.document.electronic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML whose names carry fixed prefixes ({@code cbc:ID}); the same calls give the same bytes. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, String> spaces;
    private final XMLStreamWriter writer;

    /** {@code spaces}: namespace by prefix, {@code ""} for names without one. */
    Xml(String root, Map<String, String> spaces) {
        this.spaces = spaces;
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            start(root);
            for (Map.Entry<String, String> space : spaces.entrySet()) {
                writer.writeNamespace(space.getKey(), space.getValue());
            }
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** An element with what is in it. */
    Xml in(String name, Runnable content) {
        start(name);
        content.run();
        end();
        return this;
    }

    /** An element with a text and attributes (name, value, ...); nothing where there is no text. */
    Xml text(String name, @Nullable String text, String... attributes) {
        if (text != null && !text.isBlank()) {
            start(name);
            try {
                for (int at = 0; at < attributes.length; at += 2) {
                    writer.writeAttribute(attributes[at], attributes[at + 1]);
                }
                writer.writeCharacters(plain(text));
            } catch (XMLStreamException broken) {
                throw new IllegalStateException(broken);
            }
            end();
        }
        return this;
    }

    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return bytes.toByteArray();
    }

    private void start(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        try {
            writer.writeStartElement(prefix, name.substring(colon + 1), spaces.get(prefix));
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void end() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Without what XML cannot carry. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+", " ").strip();
    }
}
