package br.ix.invoice.document.electronic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in the terms of EN 16931 (BT and BG are its numbers); amounts of a credit note are positive, as the standard wants them.
 *
 * @param credits BT-25, number of the document that a credit note takes back
 * @param iban    BT-84, the account that it is paid to by credit transfer
 */
record EnInvoice(String number, boolean creditNote, LocalDate issuedOn, @Nullable LocalDate dueOn, String currency, @Nullable String purchaseOrder,
                 @Nullable String credits, Party seller, Party buyer, @Nullable String iban, List<Line> lines, List<Vat> vats, Sums sums) {

    /** What a credit note says of its payment, as nothing of it is due. */
    static final String TERMS_OF_CREDIT = "Credit note: set off against invoices of the account";

    /** BT-3. */
    String typeCode() {
        return creditNote ? "381" : "380";
    }

    /** Whether it is to be paid by credit transfer (BG-16); of a credit note nothing is. */
    boolean byTransfer() {
        return iban != null && !creditNote;
    }

    /** BG-4, BG-7: {@code registration} BT-30, BT-47, {@code vatId} BT-31, BT-48. */
    record Party(String name, @Nullable String registration, @Nullable String vatId, Place place, @Nullable String email) {
    }

    /** BG-5, BG-8. */
    record Place(@Nullable String street, @Nullable String more, @Nullable String district, @Nullable String city, @Nullable String postalCode,
                 @Nullable String state, String country) {
    }

    /** BG-25; quantity × price = amount, always; the price is not negative. */
    record Line(String id, String name, @Nullable String details, BigDecimal quantity, BigDecimal price, BigDecimal amount, Category category,
                @Nullable LocalDate from, @Nullable LocalDate until) {
    }

    /** BT-118 and BT-119; a rate is absent outside of the tax. */
    record Category(String code, BigDecimal rate) {

        static final Category OUTSIDE = new Category("O", BigDecimal.ZERO);

        boolean hasRate() {
            return !code.equals("O");
        }
    }

    /** BG-23. */
    record Vat(Category category, BigDecimal base, BigDecimal amount, @Nullable String reason) {
    }

    /** BT-106 = BT-109, BT-110, BT-112 = BT-115. */
    record Sums(BigDecimal net, BigDecimal tax, BigDecimal total) {
    }
}
