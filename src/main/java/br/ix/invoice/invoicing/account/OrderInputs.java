package br.ix.invoice.invoicing.account;

import br.ix.invoice.rest.Inputs;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a standing purchase order in the form of a billing account. */
final class OrderInputs {

    static final String REQUIRED = "purchaseOrderRequired";
    static final String NUMBER = "purchaseOrder";
    static final String FROM = "purchaseOrderFrom";
    static final String UNTIL = "purchaseOrderUntil";
    private static final int LONGEST = 60;

    private OrderInputs() {
    }

    static void put(StandingOrder order, Map<String, @Nullable String> texts) {
        texts.put(REQUIRED, Objects.toString(order.required(), null));
        texts.put(NUMBER, order.number());
        texts.put(FROM, Objects.toString(order.validFrom(), null));
        texts.put(UNTIL, Objects.toString(order.validUntil(), null));
    }

    static StandingOrder read(Inputs in) {
        String number = in.text(NUMBER, LONGEST);
        LocalDate from = in.day(FROM);
        LocalDate until = in.day(UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            in.refuse("INVALID_VALUE", UNTIL, "is before " + FROM);
        }
        if (number == null && (from != null || until != null)) {
            in.refuse("MISSING", NUMBER, "is required where its validity is given");
        }
        return new StandingOrder(in.yesOrNo(REQUIRED), number, from, until);
    }
}
