package br.ix.invoice.catalog.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how much prices change: {@code exact} is the product of the months without any rounding, {@code applied} the same between floor and
 * cap. Only the price that comes out is rounded, HALF_UP.
 */
record PriceFactor(BigDecimal exact, BigDecimal applied) {

    private static final int SHOWN = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The product of changes in percent. */
    static PriceFactor of(List<BigDecimal> percents) {
        BigDecimal product = percents.stream().map(PriceFactor::factor).reduce(BigDecimal.ONE, BigDecimal::multiply);
        return new PriceFactor(product, product);
    }

    /** Not less than the floor, not more than the cap, both in percent; null: without. */
    PriceFactor within(@Nullable BigDecimal floor, @Nullable BigDecimal cap) {
        BigDecimal held = floor == null ? exact : exact.max(factor(floor));
        return new PriceFactor(exact, cap == null ? held : held.min(factor(cap)));
    }

    BigDecimal price(BigDecimal before, int decimals) {
        return before.multiply(applied).setScale(decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal shown(BigDecimal factor) {
        return factor.setScale(SHOWN, RoundingMode.HALF_UP);
    }

    private static BigDecimal factor(BigDecimal percent) {
        return HUNDRED.add(percent).movePointLeft(2);
    }
}
