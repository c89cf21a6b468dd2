package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import br.ix.invoice.payment.bankfile.FileHead.Format;
import br.ix.invoice.payment.bankfile.OfxTokens.Token;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement in OFX 1 or 2. It has no opening balance, so that only its form says that it is whole: every list and the statement are ended.
 * Credits settle, what the bank takes for itself is a fee, all other debits are notices.
 */
final class OfxStatement implements MovementSource {

    private static final Set<String> FEES = Set.of("FEE", "SRVCHG");

    private final OfxTokens tokens;
    private final Map<String, String> account = new HashMap<>();
    private FileHead head = new FileHead(Format.OFX, "", "BANKID", "", null, null);
    private @Nullable Movement first;
    private boolean ended;

    private OfxStatement(OfxTokens tokens) {
        this.tokens = tokens;
    }

    static OfxStatement open(InputStream in, String begins) throws IOException, FileFault {
        OfxStatement statement = new OfxStatement(OfxTokens.open(in, begins));
        statement.first = statement.read();
        return statement;
    }

    @Override
    public FileHead head() {
        return head;
    }

    @Override
    public @Nullable Movement next() throws IOException, FileFault {
        Movement known = first;
        first = null;
        return known != null ? known : read();
    }

    private @Nullable Movement read() throws IOException, FileFault {
        while (!ended) {
            Token token = required();
            switch (token.name()) {
                case "STMTTRN" -> {
                    return movement(token.line());
                }
                case "BANKID", "BRANCHID", "ACCTID", "CURDEF" -> note(token);
                case "/OFX" -> end();
                default -> { }
            }
        }
        return null;
    }

    private Token required() throws IOException, FileFault {
        Token token = tokens.next();
        if (token == null) {
            throw new FileFault(Code.CUT_SHORT, tokens.line(), "", "The file ends in line %d, before '</OFX>'".formatted(tokens.line()));
        }
        return token;
    }

    private void note(Token token) {
        account.put(token.name(), token.value());
        String bank = account.getOrDefault("BANKID", "");
        String number = "%s %s".formatted(account.getOrDefault("BRANCHID", ""), account.getOrDefault("ACCTID", "")).strip();
        head = new FileHead(Format.OFX, bank.matches("0[0-9]{3}") ? bank.substring(1) : bank, "BANKID", number, null, null);
    }

    private Movement movement(long line) throws IOException, FileFault {
        Map<String, String> fields = new HashMap<>();
        for (Token token = required(); !token.name().equals("/STMTTRN"); token = required()) {
            if (token.name().equals("STMTTRN") || token.name().equals("/BANKTRANLIST") || token.name().equals("/OFX")) {
                throw new FileFault(Code.CUT_SHORT, token.line(), "STMTTRN", "The transaction of line %d is not ended".formatted(line));
            }
            if (!token.name().startsWith("/")) {
                fields.putIfAbsent(token.name(), token.value());
            }
        }
        return movement(line, fields);
    }

    private Movement movement(long line, Map<String, String> fields) throws FileFault {
        BigDecimal amount = amount(line, required(line, fields, "TRNAMT"));
        LocalDate day = day(line, required(line, fields, "DTPOSTED"));
        String id = required(line, fields, "FITID");
        String type = fields.getOrDefault("TRNTYPE", "OTHER");
        String words = "%s %s".formatted(fields.getOrDefault("NAME", ""), fields.getOrDefault("MEMO", "")).strip();
        var references = new Movement.References("", fields.getOrDefault("REFNUM", ""), fields.getOrDefault("CHECKNUM", ""), id, words);
        String currency = account.getOrDefault("CURDEF", "");
        if (!currency.matches("[A-Z]{3}")) {
            throw new FileFault(Code.CURRENCY, line, "CURDEF", "The statement has the currency '%s', three letters were expected".formatted(currency));
        }
        return new Movement(line, kind(type, amount), type, "", references, new Movement.Payer("", fields.getOrDefault("NAME", "")),
                Movement.Amounts.ofEntry(currency, amount.abs(), line), new Movement.Days(null, day, day),
                Movement.identity(head.bank(), head.agreement(), id, day, amount.toPlainString()));
    }

    private static MovementKind kind(String type, BigDecimal amount) {
        return amount.signum() > 0 ? MovementKind.SETTLEMENT : FEES.contains(type) ? MovementKind.FEE : MovementKind.NOTICE;
    }

    private static String required(long line, Map<String, String> fields, String name) throws FileFault {
        String value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new FileFault(Code.MISSING, line, name, "The transaction of line %d has no '%s'".formatted(line, name));
        }
        return value;
    }

    /** With a point, or with the comma that some banks write, and then no more than two decimals. */
    private static BigDecimal amount(long line, String text) throws FileFault {
        if (!text.matches("[+-]?[0-9]{1,15}([.,][0-9]{1,2}0*)?")) {
            throw new FileFault(Code.NOT_A_NUMBER, line, "TRNAMT", "The transaction of line %d has '%s' where an amount was expected".formatted(line, text));
        }
        BigDecimal amount = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return amount.scale() < 2 ? amount.setScale(2) : amount;
    }

    /** The day as the bank writes it, in its own zone: 20261215, 20261215120000[-3:BRT]. */
    private static LocalDate day(long line, String text) throws FileFault {
        try {
            if (text.matches("[0-9]{8}.*")) {
                return LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6, 8)));
            }
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        throw new FileFault(Code.NOT_A_DAY, line, "DTPOSTED", "The transaction of line %d has '%s' where a day was expected".formatted(line, text));
    }

    private void end() throws IOException, FileFault {
        if (tokens.next() != null) {
            throw new FileFault(Code.AFTER_END, tokens.line(), "", "Line %d stands behind '</OFX>'".formatted(tokens.line()));
        }
        ended = true;
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
