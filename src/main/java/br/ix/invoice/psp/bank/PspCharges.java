package br.ix.invoice.psp.bank;

import br.ix.invoice.psp.bank.PspCalls.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Charges with a due date at one bank ({@code /cobv}). It looks before it writes, so a call whose answer was lost can be made again: the txid is the key,
 * and what stands as it is asked for is left alone. Never called in the transaction that issues. Public: who registers charges calls it.
 */
public final class PspCharges {

    private static final String CHARGES = "/cobv/";
    private static final int UNKNOWN = 404;
    private static final int NONE = 0;
    private static final String ACTIVE = "ATIVA";
    private static final String PAID = "CONCLUIDA";
    /** What a payer has to pay beside the amount: a charge that has one of these which is not asked for stands otherwise. */
    private static final Set<String> MODIFIERS = Set.of("multa", "juros", "desconto", "abatimento");

    private final PspCalls calls;
    private final JsonMapper json = JsonMapper.builder().build();

    PspCharges(PspCalls calls) {
        this.calls = calls;
    }

    /** {@code txid} of 26 to 35 letters and digits, {@code payableDays} how many days after the due day it can be paid. */
    public record Charge(String txid, String key, LocalDate dueOn, int payableDays, BigDecimal amount, @Nullable Modifier fine,
                         @Nullable Modifier interest, Payer payer, String text) {
    }

    /** By which rule of the bank's list ({@code modalidade}), and how much. */
    public record Modifier(int rule, BigDecimal value) {

        private Map<String, Object> body() {
            return Map.of("modalidade", rule, "valorPerc", value.setScale(2).toPlainString());
        }
    }

    /** A tax id of 11 digits is a CPF, any other a CNPJ. */
    public record Payer(String taxId, String name) {
    }

    /**
     * As the bank has it; {@code location} is what a dynamic code carries, without {@code https://}; {@code payments} what it was paid by
     * ({@code endToEndId}).
     */
    public record Registered(String txid, int revision, String state, @Nullable String location, List<String> payments) {

        /** Whether it can be paid. */
        public boolean isActive() {
            return state.equals(ACTIVE);
        }

        public boolean isPaid() {
            return state.equals(PAID);
        }
    }

    /** Makes a charge, or changes one that stands otherwise; one that is paid or taken back stays as it is. */
    public Registered put(Charge charge) {
        Answer known = calls.call("GET", CHARGES + charge.txid(), null, UNKNOWN);
        Map<String, ?> asked = body(charge);
        if (known.status() == UNKNOWN) {
            return registered(charge.txid(), calls.call("PUT", CHARGES + charge.txid(), asked, NONE).body());
        }
        Registered there = registered(charge.txid(), known.body());
        return !there.isActive() || isAsAsked(json.valueToTree(asked), known.body()) ? there
                : registered(charge.txid(), calls.call("PATCH", CHARGES + charge.txid(), asked, NONE).body());
    }

    /** Takes a charge back; one that is paid or taken back is left alone. Null where the bank does not know it. */
    public @Nullable Registered cancel(String txid) {
        Answer known = calls.call("GET", CHARGES + txid, null, UNKNOWN);
        if (known.status() == UNKNOWN) {
            return null;
        }
        Registered there = registered(txid, known.body());
        return there.isActive() ? registered(txid, calls.call("PATCH", CHARGES + txid, Map.of("status", "REMOVIDA_PELO_USUARIO_RECEBEDOR"), NONE).body()) : there;
    }

    /** Whether all that is asked for stands so, and nothing to pay beside it that is not asked for. */
    private static boolean isAsAsked(JsonNode asked, JsonNode known) {
        JsonNode value = known.path("valor");
        return contains(known, asked) && MODIFIERS.stream().noneMatch(name -> value.hasNonNull(name) && !asked.path("valor").has(name));
    }

    private static boolean contains(JsonNode known, JsonNode asked) {
        return asked.isObject() ? asked.properties().stream().allMatch(one -> contains(known.path(one.getKey()), one.getValue()))
                : asked.asString().equals(known.asString(""));
    }

    private static Map<String, ?> body(Charge charge) {
        Map<String, Object> value = new LinkedHashMap<>(Map.of("original", charge.amount().setScale(2).toPlainString()));
        if (charge.fine() != null) {
            value.put("multa", charge.fine().body());
        }
        if (charge.interest() != null) {
            value.put("juros", charge.interest().body());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("calendario", Map.of("dataDeVencimento", charge.dueOn().toString(), "validadeAposVencimento", charge.payableDays()));
        body.put("devedor", Map.of(charge.payer().taxId().length() == 11 ? "cpf" : "cnpj", charge.payer().taxId(), "nome", charge.payer().name()));
        body.put("valor", value);
        body.put("chave", charge.key());
        body.put("solicitacaoPagador", charge.text());
        return body;
    }

    private static Registered registered(String txid, JsonNode answer) {
        List<String> payments = new ArrayList<>();
        answer.path("pix").forEach(one -> payments.add(one.path("endToEndId").asString("")));
        return new Registered(txid, answer.path("revisao").asInt(0), answer.path("status").asString(""), location(answer), payments);
    }

    private static @Nullable String location(JsonNode answer) {
        JsonNode location = answer.path("loc").hasNonNull("location") ? answer.path("loc").get("location") : answer.path("location");
        return location.isString() ? location.asString().replaceFirst("^https://", "") : null;
    }
}
