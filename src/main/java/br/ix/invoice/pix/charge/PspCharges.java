package br.ix.invoice.pix.charge;

import br.ix.invoice.pix.PixCharges;
import br.ix.invoice.pix.charge.PspCalls.Answer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Charges at one bank. It looks before it writes, so a call whose answer was lost can be made again. */
final class PspCharges implements PixCharges {

    private static final String CHARGES = "/cobv/";
    private static final int UNKNOWN = 404;
    private static final int NONE = 0;
    private static final String ACTIVE = "ATIVA";

    private final PspCalls calls;

    PspCharges(PspCalls calls) {
        this.calls = calls;
    }

    @Override
    public Registered put(Charge charge) {
        Answer known = calls.call("GET", CHARGES + charge.txid(), null, UNKNOWN);
        if (known.status() == UNKNOWN) {
            return registered(charge.txid(), calls.call("PUT", CHARGES + charge.txid(), body(charge), NONE).body());
        }
        return isAsAsked(charge, known.body()) ? registered(charge.txid(), known.body())
                : registered(charge.txid(), calls.call("PATCH", CHARGES + charge.txid(), body(charge), NONE).body());
    }

    @Override
    public void cancel(String txid) {
        Answer known = calls.call("GET", CHARGES + txid, null, UNKNOWN);
        if (known.status() != UNKNOWN && ACTIVE.equals(known.body().path("status").asString(""))) {
            calls.call("PATCH", CHARGES + txid, Map.of("status", "REMOVIDA_PELO_USUARIO_RECEBEDOR"), NONE);
        }
    }

    private static boolean isAsAsked(Charge charge, JsonNode known) {
        String amount = known.path("valor").path("original").asString("");
        return amount.matches("[0-9]{1,10}\\.[0-9]{2}") && new BigDecimal(amount).compareTo(charge.amount()) == 0
                && charge.dueOn().toString().equals(known.path("calendario").path("dataDeVencimento").asString(""));
    }

    private static Map<String, ?> body(Charge charge) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("calendario", Map.of("dataDeVencimento", charge.dueOn().toString(), "validadeAposVencimento", charge.payableDays()));
        body.put("devedor", Map.of(charge.payer().taxId().length() == 11 ? "cpf" : "cnpj", charge.payer().taxId(), "nome", charge.payer().name()));
        body.put("valor", Map.of("original", charge.amount().setScale(2).toPlainString()));
        body.put("chave", charge.key());
        body.put("solicitacaoPagador", charge.text());
        return body;
    }

    private static Registered registered(String txid, JsonNode answer) {
        return new Registered(txid, answer.path("revisao").asInt(0), answer.path("status").asString(""), location(answer));
    }

    private static @Nullable String location(JsonNode answer) {
        JsonNode location = answer.path("loc").hasNonNull("location") ? answer.path("loc").get("location") : answer.path("location");
        return location.isString() ? location.asString().replaceFirst("^https://", "") : null;
    }
}
