package br.ix.invoice.invoicing.charge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The billing cases that the product is measured with, each with what must come out and the test that asks for it. */
final class Vectors {

    /** {@code test}: the class of the test, which names the id; null: not built yet. */
    record Vector(String id, String what, String result, @Nullable String test) {
    }

    private static final String CHARGING = "br.ix.invoice.invoicing.charge.ChargingTest";
    private static final String DIFFERENCES = "br.ix.invoice.invoicing.charge.DifferencesTest";
    private static final String ROUNDING = "br.ix.invoice.invoicing.charge.RoundingTest";
    private static final String TAXES = "br.ix.invoice.tax.TaxesTest";
    private static final String INDICES = "br.ix.invoice.catalog.adjustment.PriceFactorTest";
    private static final String LATE = "br.ix.invoice.dunning.late.LateChargingTest";
    private static final String CASES = "br.ix.invoice.invoicing.charge.VectorsTest";

    static final List<Vector> ALL = List.of(
            new Vector("D-01", "begins within a month of 30 days, counted by its days", "21/30 = 483.00", CHARGING),
            new Vector("D-03", "the same by 30E/360", "21/30 = 483.00", CHARGING),
            new Vector("D-05", "February of a leap year, by days and by 30E/360", "356.90; 368.00", CHARGING),
            new Vector("D-07", "half a month after the 15th", "690.00; 345.00", CHARGING),
            new Vector("D-08", "one single day, by each policy", "23.00; 23.00; 690.00", CHARGING),
            new Vector("D-09", "begins on the 31st", "22.26; 23.00", CHARGING),
            new Vector("D-11", "an upgrade within a month", "333.87 + 2849.03 = 3182.90", CHARGING),
            new Vector("D-12", "the same after the month was charged in advance", "-356.13 + 2849.03 = 2492.90", CASES),
            new Vector("D-13", "three thirds of a month come to the whole", "33.33, 33.34, 33.33", CHARGING),
            new Vector("D-15", "quantity is multiplied before rounding", "979.35", CHARGING),
            new Vector("D-17", "a year in advance less 3 %", "8031.60", CHARGING),
            new Vector("D-19", "a year in advance that ends early gives its discount back", "3891.60", null),
            new Vector("D-21", "a start that becomes known two months later", "489.68 + 690.00 + 690.00 = 1869.68", CASES),
            new Vector("D-22", "an end that becomes known after two months were issued", "-244.84 - 690.00 = -934.84", CASES),
            new Vector("D-23", "a price agreed since January, found in March", "3 times -520.00 = -1560.00", CASES),
            new Vector("D-25", "an installation is charged once, beside the port", "300.00 + 483.00 = 783.00, then nothing", CASES),
            new Vector("D-27", "an installation at the price of its day", "350.00", CASES),
            new Vector("D-28", "discounts come before rounding", "40.06", CHARGING),
            new Vector("D-29", "half a cent is rounded up", "20.13", ROUNDING),
            new Vector("D-30", "half a cent of a credit is rounded away from zero", "-20.13", ROUNDING),
            new Vector("D-31", "tax of three lines is that of their sum", "5.00", TAXES),
            new Vector("D-33", "an agreed price goes before list price and profile, and ends", "4968.00, 4800.00, 4800.00, 4968.00", CHARGING),
            new Vector("D-35", "free months that are paid after all where a term is not kept", "4500.00", null),
            new Vector("D-37", "a reseller pays for the participants behind it", "620.00 + 148.80 = 768.80", TAXES),
            new Vector("D-39", "one network at five exchanges, grouped or not", "one invoice of 690.00", null),
            new Vector("D-41", "tax on top, contained, and por dentro", "724.50; 575.00; 726.32", TAXES),
            new Vector("D-43", "a rate of exchange fixed for a year", "1900.00; 2000.00", null),
            new Vector("D-45", "a currency without decimals", "7778", CHARGING),
            new Vector("D-47", "a yearly adjustment by the exact product of an index", "720.30", INDICES),
            new Vector("D-49", "an index that fell", "690.00; 682.81", INDICES),
            new Vector("D-51", "fine and interest 30 days late", "710.70", LATE),
            new Vector("D-53", "fine and interest 5 days late", "102.17", LATE),
            new Vector("D-55", "fine and interest 60 days late", "717.60", LATE),
            new Vector("D-57", "a part is paid in time, the rest is late", "400.40", LATE),
            new Vector("D-59", "interest a day, at most the debt", "450.00; 10000.00", LATE),
            new Vector("D-61", "each further port costs less", "1775.00", null),
            new Vector("D-63", "old ports are traded in", "10000.00", null),
            new Vector("D-65", "access and service are two products with one total", "14700.00", CASES),
            new Vector("D-67", "free until the traffic passes a threshold", "0.00, 0.00, 1000.00", null),
            new Vector("D-69", "the day begins in the zone of the exchange", "2026-04-10: 483.00", CASES),
            new Vector("D-71", "an upgrade is no second installation", "333.87 + 2849.03 = 3182.90", CASES),
            new Vector("D-73", "30E/360: a change on the 31st, and the dead 30th", "667.00 + 184.00 = 851.00; 0.00", CHARGING),
            new Vector("D-75", "each further port at a price of its own, counted anew when one ends", "8000.00; 6000.00", null));

    private Vectors() {
    }
}
