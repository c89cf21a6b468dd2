package br.ix.invoice.ix.web;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.register.IssuerRow;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a POST of an issuer takes; exactly one of {@code dueDayOfMonth} and {@code dueDays} is given. */
record IssuerBody(@Schema(example = "ixbr") @Nullable String code, @Nullable String legalName, @Nullable String taxId,
                  @Nullable String address, @Nullable Series series, @Schema(example = "15") @Nullable Integer dueDayOfMonth,
                  @Nullable Integer minDueDays, @Nullable Integer dueDays, @Schema(example = "SUPPRESS") @Nullable String zeroInvoices,
                  @Nullable Integer catchUpMonths, IssuerRow.@Nullable Bounds bounds, @Nullable Boolean requirePurchaseOrder,
                  @Nullable Boolean requireSignedContract, @Nullable Agreement boleto, @Nullable PixReceiver pix,
                  @Nullable ElectronicSeller eInvoice) {

    /** What the numbers of an issuer's documents begin with. */
    @Schema(name = "IssuerSeriesBody")
    record Series(@Schema(example = "IXBR01") @Nullable String prefix) {
    }

    Form form() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>(Form.of(this).fields());
        texts.keySet().removeAll(List.of("series", "bounds", "boleto", "pix", "eInvoice"));
        texts.put("series.prefix", series == null ? null : series.prefix());
        nested(texts, "bounds.", bounds);
        nested(texts, "boleto.", boleto);
        nested(texts, "pix.", pix);
        nested(texts, "eInvoice.", eInvoice);
        return new Form(texts);
    }

    private static void nested(Map<String, @Nullable String> texts, String prefix, @Nullable Record record) {
        if (record != null) {
            Form.of(record).fields().forEach((name, text) -> texts.put(prefix + name, text));
        }
    }

    static IssuerBody of(Form form) {
        Agreement boleto = new Agreement(form.get("boleto.bank"), form.get("boleto.agency"),
                form.get("boleto.account"), form.get("boleto.agreement"), form.get("boleto.wallet"), yesOrNo(form, "boleto.mustRegister"));
        PixReceiver pix = new PixReceiver(form.get("pix.key"), form.get("pix.name"), form.get("pix.city"), form.get("pix.psp"));
        ElectronicSeller electronic = new ElectronicSeller(form.get("eInvoice.country"), form.get("eInvoice.vatId"), form.get("eInvoice.street"),
                form.get("eInvoice.city"), form.get("eInvoice.postalCode"), form.get("eInvoice.iban"));
        return new IssuerBody(form.get("code"), form.get("legalName"), form.get("taxId"), form.get("address"),
                new Series(form.get("series.prefix")), whole(form, "dueDayOfMonth"), whole(form, "minDueDays"),
                whole(form, "dueDays"), form.get("zeroInvoices"), whole(form, "catchUpMonths"),
                new IssuerRow.Bounds(form.get("bounds.timesPrevious"), form.get("bounds.floor"), whole(form, "bounds.lines")),
                yesOrNo(form, "requirePurchaseOrder"), yesOrNo(form, "requireSignedContract"), boleto, pix, electronic);
    }

    private static Boolean yesOrNo(Form form, String field) {
        return Boolean.valueOf(Objects.toString(form.get(field), "false"));
    }

    private static @Nullable Integer whole(Form form, String field) {
        String text = form.get(field);
        return text == null ? null : Integer.valueOf(text);
    }
}
