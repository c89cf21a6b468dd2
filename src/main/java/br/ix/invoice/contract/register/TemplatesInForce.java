package br.ix.invoice.contract.register;

import br.ix.invoice.contract.text.Markup;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which template a contract is drawn up from: one of its kind goes before one for every kind; of several, the one that began last. */
@Component
class TemplatesInForce {

    private final TemplateRows rows;
    private final BusinessClock clock;

    TemplatesInForce(TemplateRows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The texts of a template as they may be shown. */
    record Texts(long id, String pt, String en) {
    }

    /** The templates of today. */
    record Book(List<TemplateRow> templates, LocalDate today) {

        /** Null where none is in force. */
        @Nullable Texts of(String kind) {
            TemplateRow own = lastOf(kind);
            TemplateRow found = own == null ? lastOf(null) : own;
            return found == null ? null : new Texts(found.id(), Markup.clean(found.pt()), Markup.clean(found.en()));
        }

        private @Nullable TemplateRow lastOf(@Nullable String kind) {
            return templates.stream().filter(one -> Objects.equals(one.kind(), kind) && !one.validFrom().isAfter(today))
                    .max(Comparator.comparing(TemplateRow::validFrom)).orElse(null);
        }
    }

    Book book() {
        return new Book(rows.all(), clock.today(clock.getZone()));
    }
}
