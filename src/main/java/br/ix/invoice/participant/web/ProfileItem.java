package br.ix.invoice.participant.web;

import br.ix.invoice.bulk.DatedChange;
import br.ix.invoice.participant.register.ProfileRow;
import java.math.BigDecimal;
import java.util.List;

/** A participant profile as the API shows it, with the discount of today. */
record ProfileItem(String id, String name, String discountPercent, List<DatedChange> changes) {

    static ProfileItem of(ProfileRow row, BigDecimal discountToday) {
        return new ProfileItem(row.publicId(), row.name(), discountToday.toPlainString(), DatedChange.inOrder(
                DatedChange.of("discountPercent", row.discount(), BigDecimal::toPlainString)));
    }
}
