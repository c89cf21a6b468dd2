package br.ix.invoice.portal.web;

import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.ParticipantCards.Phone;
import br.ix.invoice.rest.Faults;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A participant as the old system shows it, with the names of its fields; {@code perfil} is a uuid, {@code ix_id} the integer of the exchange. */
record ParticipanteView(String uuid, long asn, @Nullable String cnpj, String razao_social, @Nullable String responsavel,
                        @Nullable String endereco_rua, @Nullable String endereco_numero, @Nullable String endereco_complemento,
                        @Nullable String endereco_bairro, @Nullable String endereco_cidade, @Nullable String endereco_estado,
                        @Nullable String endereco_cep, @Nullable String telefone_ddd, @Nullable String telefone_numero,
                        @Nullable String telefone_ramal, @Nullable LocalDate data_criacao, @Nullable String perfil, long ix_id) {

    /** Names of the fields of an organisation, by the old system's. */
    static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("cnpj", "taxId"), Map.entry("razao_social", "legalName"),
            Map.entry("responsavel", "responsible"), Map.entry("endereco_rua", "street"), Map.entry("endereco_numero", "number"),
            Map.entry("endereco_complemento", "complement"), Map.entry("endereco_bairro", "district"), Map.entry("endereco_cidade", "city"),
            Map.entry("endereco_estado", "state"), Map.entry("endereco_cep", "postalCode"), Map.entry("telefone_ddd", "phoneAreaCode"),
            Map.entry("telefone_numero", "phoneNumber"), Map.entry("telefone_ramal", "phoneExtension"));

    /** The old names of what is refused of an organisation or a participant. */
    static final OldNames NAMES = new OldNames(names());

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.of("asn", "asn", "exchange", "ix_id", "profile", "perfil", "joinedOn", "data_criacao", "taxIdType", "cnpj"));
        FIELDS.forEach((old, ours) -> names.put(ours, old));
        return names;
    }

    /** Whether the fields of the organisation that are given are what it is. */
    boolean saysWhat(Given given) {
        Faults differences = new Faults();
        Map<String, @Nullable Object> now = new HashMap<>();
        FIELDS.keySet().forEach(field -> now.put(field, Ordering.value(field, this)));
        given.refuseOther(differences, now);
        return differences.isEmpty();
    }

    static ParticipanteView of(Card card) {
        Organisation organisation = card.organisation();
        Address address = organisation.address() == null ? new Address(null, null, null, null, null, null, null, null) : organisation.address();
        Phone phone = card.phone();
        return new ParticipanteView(card.participant().publicId().toString(), card.participant().asn(), organisation.taxId(),
                organisation.legalName(), organisation.responsible(), address.street(), address.number(), address.complement(),
                address.district(), address.city(), address.state(), address.postalCode(), phone.areaCode(), phone.number(), phone.extension(),
                card.participant().joinedOn(), card.profile(), Ixs.idOf(card.exchange()));
    }
}
