package br.ix.invoice.portal.web;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.ExchangeRecord;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Faults;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes exchanges, for operators; the zone of a new one is that of its state, its currency BRL, its issuer the first. */
@Component
class IxChanges {

    private static final Map<String, String> FIELDS = Map.of("nome_longo", "name", "estado", "state", "cidade", "city");
    private static final OldNames NAMES =
            new OldNames(Map.of("name", "nome_longo", "state", "estado", "timeZone", "estado", "city", "cidade", "code", "codigo", "externalId", "ix_id"));

    private static final String NO_STATE = "Informe a sigla de um estado do Brasil: dela segue o fuso horário.";

    private final Exchanges exchanges;

    IxChanges(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Answers the code of the new one. */
    String create(Given given) {
        String code = given.required("codigo").toLowerCase(Locale.ROOT);
        String name = given.required("nome_longo");
        String state = given.required("estado").toUpperCase(Locale.ROOT);
        String city = given.text("cidade");
        String key = given.text("ix_id");
        String zone = Exchanges.zoneOfState(state);
        Faults faults = new Faults();
        if (zone == null) {
            faults.add("estado", state, NO_STATE);
        }
        if (key != null && !key.matches("\\d{1,6}")) {
            faults.add("ix_id", key, "Informe um número inteiro de até 6 dígitos.");
        }
        refuseShortName(faults, given, Set.of(Ixs.shortName(code, city, state)));
        faults.refuseIfAny();
        NAMES.run(() -> exchanges.create(new ExchangeRecord(code, name, city, state, "BR", zone, "BRL", key, null)));
        return code;
    }

    void change(Exchange exchange, Given given) {
        Ixs.IxView now = Ixs.view(exchange);
        Map<String, @Nullable String> fields = new HashMap<>();
        FIELDS.forEach((old, ours) -> {
            if (given.has(old)) {
                fields.put(ours, given.text(old));
            }
        });
        Faults faults = new Faults();
        if (given.has("estado")) {
            placeIn(given.text("estado"), exchange, fields, faults);
        }
        given.refuseOther(faults, Map.of("codigo", now.codigo(), "ix_id", now.ix_id()));
        String next = Ixs.shortName(now.codigo(), fields.containsKey("city") ? fields.get("city") : now.cidade(),
                fields.containsKey("state") ? fields.get("state") : now.estado());
        refuseShortName(faults, given, next.equals(now.nome_curto()) ? Set.of(next) : Set.of(next, now.nome_curto()));
        faults.refuseIfAny();
        NAMES.run(() -> exchanges.change(exchange.code(), fields));
    }

    /** The zone follows the state, unless somebody set another than that of its state. */
    private static void placeIn(@Nullable String given, Exchange exchange, Map<String, @Nullable String> fields, Faults faults) {
        String state = given == null ? null : given.toUpperCase(Locale.ROOT);
        boolean follows = exchange.timeZone().getId().equals(exchange.state() == null ? null : Exchanges.zoneOfState(exchange.state()));
        if (state == null || !follows) {
            return;
        }
        String zone = Exchanges.zoneOfState(state);
        if (zone == null) {
            faults.add("estado", state, NO_STATE);
            return;
        }
        fields.put("state", state);
        if (!zone.equals(exchange.timeZone().getId())) {
            fields.put("timeZone", zone);
        }
    }

    /** It is not kept but made of city and state. */
    private static void refuseShortName(Faults faults, Given given, Set<String> known) {
        String name = given.text("nome_curto");
        if (name != null && !known.contains(name)) {
            faults.add("nome_curto", name, "O nome curto segue de cidade e estado: “%s”.".formatted(known.iterator().next()));
        }
    }

    void delete(Exchange exchange) {
        exchanges.delete(exchange.code());
    }
}
