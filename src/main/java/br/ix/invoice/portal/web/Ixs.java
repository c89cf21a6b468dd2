package br.ix.invoice.portal.web;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exchanges as the old system shows them. */
@Component
class Ixs {

    /** Exchanges that the old system did not have get integer keys above those that it had. */
    private static final long FIRST_OF_OURS = 1_000_000;

    private final Exchanges exchanges;

    Ixs(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** {@code ix_id} is the integer key of the old system, which frontends filter by. */
    record IxView(long ix_id, String codigo, String nome_curto, String nome_longo, @Nullable String estado, @Nullable String cidade) {
    }

    List<IxView> all() {
        return exchanges.all().stream().map(Ixs::view).toList();
    }

    /** Codes are written in small letters in ours. */
    Optional<Exchange> withCode(String codigo) {
        return exchanges.byCode(codigo.toLowerCase(Locale.ROOT));
    }

    /** The one with an integer key of the old system. */
    Optional<Exchange> withId(String ixId) {
        return exchanges.all().stream().filter(exchange -> Long.toString(idOf(exchange)).equals(ixId)).findFirst();
    }

    static IxView view(Exchange exchange) {
        return new IxView(idOf(exchange), exchange.code(), shortName(exchange.code(), exchange.city(), exchange.state()), exchange.name(), exchange.state(), exchange.city());
    }

    static long idOf(Exchange exchange) {
        String external = exchange.externalId();
        return external != null && external.matches("\\d{1,6}") ? Long.parseLong(external) : FIRST_OF_OURS + exchange.id();
    }

    /** {@code saopaulo.sp}; the code where there is no city. */
    static String shortName(String code, @Nullable String city, @Nullable String state) {
        if (city == null) {
            return code;
        }
        String plain = Normalizer.normalize(city, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
        return (state == null ? plain : plain + "." + state).toLowerCase(Locale.ROOT);
    }
}
