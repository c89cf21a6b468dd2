package br.ix.invoice.ix;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The time zone of each state of Brazil, that of its capital (tz database, zone1970.tab). */
final class StateZones {

    private static final Map<String, String> ZONES = new HashMap<>();

    static {
        zone("America/Sao_Paulo", "DF", "ES", "GO", "MG", "PR", "RJ", "RS", "SC", "SP");
        zone("America/Fortaleza", "CE", "MA", "PB", "PI", "RN");
        zone("America/Maceio", "AL", "SE");
        zone("America/Belem", "AP", "PA");
        zone("America/Bahia", "BA");
        zone("America/Recife", "PE");
        zone("America/Araguaina", "TO");
        zone("America/Manaus", "AM");
        zone("America/Porto_Velho", "RO");
        zone("America/Boa_Vista", "RR");
        zone("America/Cuiaba", "MT");
        zone("America/Campo_Grande", "MS");
        zone("America/Rio_Branco", "AC");
    }

    private StateZones() {
    }

    private static void zone(String zone, String... states) {
        List.of(states).forEach(state -> ZONES.put(state, zone));
    }

    /** Null where there is no such state. */
    static @Nullable String of(String state) {
        return ZONES.get(state.toUpperCase(Locale.ROOT));
    }
}
