package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import br.ix.invoice.payment.bankfile.FileHead.Format;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A statement camt.053 (version 2 or 8, whose elements that we read are the same but for one level). Read as a stream without document type
 * and entities. The opening balance and all booked entries must give the closing balance.
 */
final class Camt053Statement implements MovementSource {

    private static final int LONGEST = 10_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Movement> read = new ArrayDeque<>();
    private CamtAccount account = new CamtAccount();
    private CamtEntry entry = new CamtEntry(0);
    private long entries;
    private boolean statementSeen;
    private boolean ended;

    private Camt053Statement(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static Camt053Statement open(InputStream in) throws IOException, FileFault {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            Camt053Statement statement = new Camt053Statement(in, factory.createXMLStreamReader(in));
            statement.readUntilMovements();
            return statement;
        } catch (XMLStreamException broken) {
            throw notWellFormed(broken);
        }
    }

    @Override
    public FileHead head() {
        return new FileHead(Format.CAMT053, account.bank(), "Acct/Svcr", account.id(), account.sequence(), account.createdOn());
    }

    @Override
    public @Nullable Movement next() throws IOException, FileFault {
        if (read.isEmpty()) {
            readUntilMovements();
        }
        return read.poll();
    }

    private void readUntilMovements() throws FileFault {
        try {
            while (read.isEmpty() && !ended) {
                step(reader.next());
            }
        } catch (XMLStreamException broken) {
            throw notWellFormed(broken);
        }
    }

    private static FileFault notWellFormed(XMLStreamException broken) {
        long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return new FileFault(Code.NOT_WELL_FORMED, line, "", "The file is no whole XML document; line %d: %s".formatted(line,
                String.valueOf(broken.getMessage()).replaceAll("\\s+", " ")));
    }

    private void step(int event) throws FileFault {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new FileFault(Code.ENTITIES, line(), "",
                    "Line %d has a document type or an entity; a statement has none".formatted(line()));
            case XMLStreamConstants.END_DOCUMENT -> endDocument();
            default -> { }
        }
    }

    private void begin(String name) throws FileFault {
        if (path.isEmpty() && !name.equals("Document")) {
            throw new FileFault(Code.UNKNOWN_FORMAT, line(), name, "The document is '%s', a statement camt.053 was expected".formatted(name));
        }
        if (path.size() == 1 && !name.equals("BkToCstmrStmt")) {
            throw new FileFault(Code.UNKNOWN_FORMAT, line(), name, "The document has '%s', 'BkToCstmrStmt' was expected".formatted(name));
        }
        path.addLast(name);
        text.setLength(0);
        if (isAt("Stmt")) {
            statementSeen = true;
            account = new CamtAccount();
        } else if (isAt("Stmt/Ntry")) {
            entries++;
            entry = new CamtEntry(entries);
        } else if (name.equals("Amt") || name.equals("TxAmt")) {
            noteCurrency();
        } else if (name.equals("TxDtls") && within("Stmt/Ntry")) {
            entry.beginDetail();
        }
    }

    private void noteCurrency() {
        String currency = reader.getAttributeValue(null, "Ccy");
        if (currency != null && within("Stmt/Ntry")) {
            entry.currency(currency);
        }
    }

    private void append(String part) throws FileFault {
        if (text.length() + part.length() > LONGEST) {
            throw new FileFault(Code.TOO_LONG, line(), path.isEmpty() ? "" : path.getLast(),
                    "Line %d has a text of more than %d characters".formatted(line(), LONGEST));
        }
        text.append(part);
    }

    private void end() throws FileFault {
        String value = text.toString().strip();
        text.setLength(0);
        if (within("Stmt/Ntry")) {
            if (isAt("Stmt/Ntry")) {
                endEntry();
            } else {
                entry.note(below("Stmt/Ntry"), value);
            }
        } else if (isAt("Stmt")) {
            account.compareBalances();
        } else if (within("Stmt")) {
            account.note(below("Stmt"), value);
        } else if (below("").equals("GrpHdr/CreDtTm")) {
            account.created(value);
        }
        path.removeLast();
    }

    private void endEntry() throws FileFault {
        BigDecimal signed = entry.signedWhenBooked();
        account.add(signed);
        read.addAll(entry.movements(account));
    }

    private void endDocument() throws FileFault {
        if (!statementSeen) {
            throw new FileFault(Code.MISSING, 0, "Stmt", "The document has no statement");
        }
        ended = true;
    }

    private boolean isAt(String place) {
        return below("").equals(place);
    }

    private boolean within(String place) {
        String here = below("");
        return here.equals(place) || here.startsWith(place + "/");
    }

    /** The path below a place of {@code Document/BkToCstmrStmt}. */
    private String below(String place) {
        String here = path.size() <= 2 ? "" : String.join("/", path.stream().skip(2).toList());
        return place.isEmpty() ? here : here.length() > place.length() ? here.substring(place.length() + 1) : "";
    }

    private long line() {
        return reader.getLocation().getLineNumber();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
