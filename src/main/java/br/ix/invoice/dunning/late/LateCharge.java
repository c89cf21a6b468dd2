package br.ix.invoice.dunning.late;

import br.ix.invoice.money.Money;
import java.time.LocalDate;

/**
 * What being late costs: fine and interest, each rounded once. {@code payBy}: the last day on which nothing is asked for; {@code late}: what
 * was open after it; {@code days}: from the due day to the one on which the last of it was settled, or that was asked for.
 */
record LateCharge(LocalDate payBy, Money late, long days, Money fine, Money interest) {

    Money total() {
        return fine.plus(interest);
    }
}
