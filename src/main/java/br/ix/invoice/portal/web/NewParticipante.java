package br.ix.invoice.portal.web;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.OrganisationRecord;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.ParticipantRecord;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a participant, for operators. Its organisation is that of the same ASN elsewhere where what is sent is the same, else a new one, with
 * the key that the take-over gives: {@code AS<asn>}, {@code AS<asn>@<exchange>} where the ASN has another one.
 */
@Component
class NewParticipante {

    private static final OldNames NAMES = ParticipanteView.NAMES;
    private static final String TAKEN = "Os campos asn, ix_id devem criar um set único.";

    private final Whose whose;
    private final Ixs ixs;
    private final Participants participants;
    private final BusinessClock clock;

    NewParticipante(Whose whose, Ixs ixs, Participants participants, BusinessClock clock) {
        this.whose = whose;
        this.ixs = ixs;
        this.participants = participants;
        this.clock = clock;
    }

    /** Answers its uuid. */
    @Transactional
    public String create(Given given, Caller caller) {
        String asn = given.required("asn");
        if (!asn.matches("\\d{1,10}")) {
            throw Refusal.invalid("asn", asn, "Informe um ASN de 1 a 4294967295.");
        }
        Exchange exchange = exchange(given);
        given.required("razao_social");
        List<Card> elsewhere = whose.with(Long.valueOf(asn), null, caller);
        if (elsewhere.stream().anyMatch(card -> card.exchange().id() == exchange.id())) {
            throw Refusal.invalid(Given.NO_FIELD, asn, TAKEN);
        }
        String uuid = UUID.randomUUID().toString();
        LocalDate joinedOn = Objects.requireNonNullElseGet(given.day("data_criacao"), () -> clock.today(exchange.timeZone()));
        String profile = given.text("perfil") == null ? null : given.requiredUuid("perfil");
        require(participants.putParticipants(List.of(new ParticipantRecord(asn, exchange.code(), organisation(given, elsewhere, asn, exchange),
                profile, joinedOn.toString(), null, null, uuid))));
        return uuid;
    }

    private Exchange exchange(Given given) {
        String ix = given.reference("ix_id", "ix_id");
        if (ix == null) {
            given.required("ix_id");
        }
        return ixs.withId(String.valueOf(ix)).orElseThrow(() -> Refusal.invalid("ix_id", ix, "Não há um IX com este ix_id."));
    }

    private String organisation(Given given, List<Card> elsewhere, String asn, Exchange exchange) {
        String number = Long.valueOf(asn).toString();
        return elsewhere.stream().filter(card -> ParticipanteView.of(card).saysWhat(given)).findFirst()
                .map(card -> card.organisation().publicId().toString())
                .orElseGet(() -> made(given, elsewhere.isEmpty() ? "AS" + number : "AS" + number + "@" + exchange.code()));
    }

    private String made(Given given, String key) {
        String cnpj = given.text("cnpj");
        require(participants.putOrganisations(List.of(new OrganisationRecord(key, given.text("razao_social"), cnpj, taxIdType(cnpj),
                given.text("endereco_rua"), given.text("endereco_numero"), given.text("endereco_complemento"), given.text("endereco_bairro"),
                given.text("endereco_cidade"), given.text("endereco_estado"), given.text("endereco_cep"), null, null, given.text("responsavel"),
                null, given.text("telefone_ddd"), given.text("telefone_numero"), given.text("telefone_ramal")))));
        return key;
    }

    private static @Nullable String taxIdType(@Nullable String cnpj) {
        return cnpj == null ? null : Participants.isCpf(cnpj) ? "CPF" : "CNPJ";
    }

    private static void require(List<BulkOutcome> outcomes) {
        BulkOutcome outcome = outcomes.get(0);
        if (outcome.result() == BulkOutcome.Result.REFUSED) {
            NAMES.run(() -> {
                throw Refusal.invalid(outcome.faults());
            });
        }
    }
}
