package br.ix.invoice.portal.web;

import br.ix.invoice.contract.ContractView;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.portal.web.Ixs.IxView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract as the old system shows it; the texts are what is signed, with the facts in the place of their names. */
record ContratoView(String uuid, boolean assinado, @Nullable LocalDate data_assinatura, IxView ix, ParticipanteView participante,
                    @Nullable String template_pt, @Nullable String template_en, String tipo, boolean vigente, @Nullable String usuario) {

    static ContratoView of(ContractView contract, Card card) {
        return new ContratoView(contract.id(), contract.isSigned(), contract.signedOn(), Ixs.view(card.exchange()), ParticipanteView.of(card),
                contract.textPt(), contract.textEn(), contract.kind(), contract.valid(), contract.signedBy());
    }
}
