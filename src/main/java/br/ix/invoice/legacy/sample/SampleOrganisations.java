package br.ix.invoice.legacy.sample;

import br.ix.invoice.legacy.sample.SampleMembers.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Made-up legal entities, one an ASN: names of trees with a trade, addresses, CNPJs of the alphanumeric form. */
final class SampleOrganisations {

    private static final List<String> TREES = List.of("Aroeira", "Ipê", "Jatobá", "Araucária", "Peroba", "Cedro", "Imbuia", "Jacarandá",
            "Sucupira", "Cabreúva", "Angelim", "Mogno", "Copaíba", "Paineira", "Embaúba", "Jequitibá", "Buriti", "Carnaúba", "Juazeiro",
            "Umbuzeiro", "Mangabeira", "Pequizeiro", "Quaresmeira", "Manacá", "Guabiroba", "Pitangueira", "Sapucaia", "Cambuí",
            "Canjerana", "Guatambu", "Louro", "Açacu", "Tatajuba", "Itaúba", "Cumaru", "Muiracatiara", "Andiroba");
    private static final List<String> TRADES = List.of("Telecomunicações", "Redes", "Internet", "Provedor de Acesso", "Fibra Óptica",
            "Conectividade", "Hospedagem", "Conteúdo", "Tecnologia", "Comunicação Digital", "Serviços de Dados", "Banda Larga",
            "Educação em Rede", "Interconexão", "Trânsito IP", "Nuvem", "Soluções de Rede", "Infovia");
    private static final List<String> FORMS = List.of("Ltda.", "S.A.", "SLU");

    private SampleOrganisations() {
    }

    /** The file {@code organisations.csv}; the address is at the locality that the ASN stands at first. */
    static String csv(List<Member> members, Map<String, SampleExchange> exchanges) {
        Map<Long, Member> first = new LinkedHashMap<>();
        members.forEach(member -> first.putIfAbsent(member.asn(), member));
        StringBuilder csv = new StringBuilder("externalRef,legalName,taxId,taxIdType,street,number,district,city,state,postalCode,country,email\n");
        int place = 0;
        for (Member member : first.values()) {
            SampleExchange exchange = exchanges.get(member.exchange());
            csv.append("AS%d,%s,%s,CNPJ,Rua das Palmeiras,%d,Centro,%s,%s,%d,BR,faturas@as%d.example\n".formatted(member.asn(), name(place),
                    cnpj(member.asn()), place + 1, exchange.city(), exchange.state(), 10_000_000 + 1_000 * place, member.asn()));
            place++;
        }
        return csv.toString();
    }

    private static String name(int place) {
        String tree = TREES.get(place % TREES.size());
        String trade = TRADES.get(place / TREES.size() % TRADES.size());
        return "%s %s %s".formatted(tree, trade, FORMS.get(place % FORMS.size()));
    }

    /** {@code IX}, the ASN with letters and digits in six places, establishment 0001, and the two check digits. */
    static String cnpj(long asn) {
        String root = "IX" + "%6s".formatted(Long.toString(asn, 36)).replace(' ', '0').toUpperCase(Locale.ROOT);
        String twelve = root + "0001";
        String thirteen = twelve + checkDigit(twelve);
        return thirteen + checkDigit(thirteen);
    }

    /** The sum of each character (its ASCII code less 48) times 2 to 9 from the right, modulo 11; below 2 the digit is 0. */
    private static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (text.charAt(text.length() - 1 - i) - '0') * (2 + i % 8);
        }
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }
}
