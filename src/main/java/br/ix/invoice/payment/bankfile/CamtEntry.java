package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of a statement. One that gathers several payments has details; where these have amounts that add up to the entry's, each is a
 * movement by itself, else the entry is one.
 */
final class CamtEntry {

    private static final String DETAIL = "NtryDtls/TxDtls/";

    private final long number;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Map<String, String>> details = new ArrayList<>();
    private String currency = "";

    CamtEntry(long number) {
        this.number = number;
    }

    void currency(String found) {
        if (currency.isEmpty()) {
            currency = found;
        }
    }

    void beginDetail() {
        details.add(new HashMap<>());
    }

    void note(String place, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (place.startsWith(DETAIL)) {
            details.get(details.size() - 1).merge(place.substring(DETAIL.length()), value, (before, more) -> before + " " + more);
        } else {
            fields.putIfAbsent(place, value);
        }
    }

    /** What the entry does to the balance; nothing while it is not booked. */
    BigDecimal signedWhenBooked() throws FileFault {
        if (!currency.matches("[A-Z]{3}")) {
            throw new FileFault(Code.CURRENCY, number, "Amt", "Entry %d has the currency '%s', three letters were expected".formatted(number, currency));
        }
        String sign = fields.getOrDefault("CdtDbtInd", "");
        if (!sign.equals("CRDT") && !sign.equals("DBIT")) {
            throw new FileFault(Code.MISSING, number, "CdtDbtInd", "Entry %d has '%s' where 'CRDT' or 'DBIT' was expected".formatted(number, sign));
        }
        BigDecimal amount = amount();
        return !isBooked() ? BigDecimal.ZERO : sign.equals("DBIT") ? amount.negate() : amount;
    }

    private BigDecimal amount() throws FileFault {
        return CamtAccount.amount(fields.getOrDefault("Amt", ""), number, "Amt");
    }

    private boolean isBooked() {
        return "BOOK".equals(fields.getOrDefault("Sts/Cd", fields.getOrDefault("Sts", "")));
    }

    private MovementKind kind() {
        boolean credit = fields.getOrDefault("CdtDbtInd", "").equals("CRDT");
        boolean reversal = "true".equals(fields.get("RvslInd")) || "1".equals(fields.get("RvslInd"));
        if (!isBooked() || credit && reversal) {
            return MovementKind.NOTICE;
        }
        return credit ? MovementKind.SETTLEMENT : reversal ? MovementKind.REVERSAL : MovementKind.NOTICE;
    }

    List<Movement> movements(CamtAccount account) throws FileFault {
        LocalDate booked = CamtAccount.day(fields.getOrDefault("BookgDt/Dt", fields.get("BookgDt/DtTm")), number, "BookgDt");
        LocalDate value = CamtAccount.day(fields.getOrDefault("ValDt/Dt", fields.get("ValDt/DtTm")), number, "ValDt");
        var days = new Movement.Days(null, booked, value == null ? booked : value);
        List<Movement> movements = new ArrayList<>();
        if (addUp()) {
            for (Map<String, String> detail : details) {
                movements.add(movement(account, days, detail, detailAmount(detail)));
            }
        } else {
            movements.add(movement(account, days, details.isEmpty() ? Map.of() : details.get(0), amount()));
        }
        return movements;
    }

    private boolean addUp() throws FileFault {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, String> detail : details) {
            if (!detail.containsKey("Amt") && !detail.containsKey("AmtDtls/TxAmt/Amt")) {
                return false;
            }
            sum = sum.add(detailAmount(detail));
        }
        return details.size() > 1 && sum.compareTo(amount()) == 0;
    }

    private BigDecimal detailAmount(Map<String, String> detail) throws FileFault {
        return CamtAccount.amount(detail.getOrDefault("Amt", detail.getOrDefault("AmtDtls/TxAmt/Amt", "")), number, "TxDtls/Amt");
    }

    private Movement movement(CamtAccount account, Movement.Days days, Map<String, String> detail, BigDecimal amount) throws FileFault {
        String endToEnd = detail.getOrDefault("Refs/EndToEndId", "").replace("NOTPROVIDED", "");
        String bankReference = detail.getOrDefault("Refs/AcctSvcrRef", fields.getOrDefault("AcctSvcrRef", ""));
        var references = new Movement.References("", detail.getOrDefault("RmtInf/Strd/CdtrRefInf/Ref", ""), fields.getOrDefault("NtryRef", ""),
                endToEnd, detail.getOrDefault("RmtInf/Ustrd", fields.getOrDefault("AddtlNtryInf", "")));
        var payer = new Movement.Payer(taxIdOf(detail), detail.getOrDefault("RltdPties/Dbtr/Pty/Nm", detail.getOrDefault("RltdPties/Dbtr/Nm", "")));
        String occurrence = fields.getOrDefault("BkTxCd/Prtry/Cd", fields.getOrDefault("CdtDbtInd", ""));
        return new Movement(number, kind(), occurrence, "", references, payer, Movement.Amounts.ofEntry(currency, amount, number), days,
                Movement.identity(account.bank(), account.id(), kind(), bankReference, endToEnd, references.ourReference(), references.remittance(),
                        payer.name(), String.valueOf(days.occurredOn()), amount.stripTrailingZeros().toPlainString()));
    }

    private static String taxIdOf(Map<String, String> detail) {
        for (String party : List.of("RltdPties/Dbtr/Pty/Id/", "RltdPties/Dbtr/Id/")) {
            String id = detail.getOrDefault(party + "OrgId/Othr/Id", detail.getOrDefault(party + "PrvtId/Othr/Id", ""));
            if (!id.isEmpty()) {
                return id.replaceAll("[^0-9A-Za-z]", "");
            }
        }
        return "";
    }
}
