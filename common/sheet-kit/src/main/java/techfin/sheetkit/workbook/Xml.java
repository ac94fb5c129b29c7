package techfin.sheetkit.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.Refusals;

/**
 * Walks the elements of a part. Knows no document types, no entities beyond the five of XML, no encoding but UTF-8 (no
 * spreadsheet program writes another), no endless nesting and no endless number of different names, which a parser would
 * keep one by one.
 */
final class Xml implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 10_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int SLOTS = 256;

    private final XMLStreamReader reader;
    private final String part;
    private final Set<String> names = new HashSet<>();
    private final @Nullable String[] lately = new String[SLOTS];
    private int depth;

    private Xml(XMLStreamReader reader, String part) {
        this.reader = reader;
        this.part = part;
    }

    /** Opens a part, {@code in} is closed with it. */
    static Xml open(InputStream in, String part) throws IOException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            String declared = reader.getCharacterEncodingScheme();
            if ((declared != null && !declared.equalsIgnoreCase("UTF-8"))
                    || !"UTF-8".equalsIgnoreCase(reader.getEncoding())) {
                throw Refusals.damaged(part);
            }
            return new Xml(reader, part);
        } catch (XMLStreamException e) {
            throw Refusals.damaged(part);
        }
    }

    /** Goes on to the next start or end of an element or piece of text; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        started();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> know(reader.getPITarget());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new SheetRefused("SHEET_EXTERNAL_ENTITY", Map.of("part", part));
                    default -> {}
                }
            }
            return false;
        } catch (SheetRefused e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw Refusals.damaged(part);
        }
    }

    private void started() {
        if (++depth > DEEPEST) {
            throw Refusals.damaged(part);
        }
        know(reader.getLocalName());
        know(reader.getPrefix());
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            know(reader.getAttributeLocalName(i));
            know(reader.getAttributePrefix(i));
        }
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            know(reader.getNamespacePrefix(i));
            know(reader.getNamespaceURI(i));
        }
    }

    private void know(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return;
        }
        int slot = name.hashCode() & (SLOTS - 1);
        if (name.equals(lately[slot])) {
            return;
        }
        lately[slot] = name;
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw Refusals.damaged(part);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** The attribute of this local name, of whatever namespace; null when there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Passes over the element that has just started, to its end. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            if (!next()) {
                throw Refusals.damaged(part);
            }
        }
    }

    /** The text of the element that has just started, without what other elements in it say; goes on to its end. */
    String text() {
        String first = "";
        StringBuilder all = null;
        while (next() && !isEnd()) {
            if (isStart()) {
                skip();
                continue;
            }
            String piece = piece();
            if (all == null && first.isEmpty()) {
                first = piece;
                continue;
            }
            all = all == null ? new StringBuilder(first) : all;
            if (all.length() + piece.length() > LONGEST_TEXT) {
                throw Refusals.damaged(part);
            }
            all.append(piece);
        }
        return all == null ? first : all.toString();
    }

    private String piece() {
        try {
            return reader.getText();
        } catch (SheetRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw Refusals.damaged(part);
        }
    }

    /** Walks to the end, for what may be wrong on the way. */
    void drain() {
        boolean more = true;
        while (more) {
            more = next();
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw Refusals.damaged(part);
        }
    }
}
