package br.ix.invoice.portal.web;

import br.ix.invoice.contract.ContractView;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.portal.web.Ixs.IxView;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract as the old system shows it; the texts are what is signed, with the facts in the place of their names; one without English has an empty one. */
record ContratoView(String uuid, boolean assinado, @Nullable LocalDate data_assinatura, IxView ix, ParticipanteView participante,
                    String template_pt, String template_en, String tipo, boolean vigente, @Nullable String usuario) {

    static ContratoView of(ContractView contract, Card card) {
        return new ContratoView(contract.id(), contract.isSigned(), contract.signedOn(), Ixs.view(card.exchange()), ParticipanteView.of(card),
                Objects.toString(contract.textPt(), ""), Objects.toString(contract.textEn(), ""), contract.kind(), contract.valid(), contract.signedBy());
    }
}
