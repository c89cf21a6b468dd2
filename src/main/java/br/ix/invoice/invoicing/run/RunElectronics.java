package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.LeftOut.Why;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.tax.TaxRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parks accounts whose documents would have no valid e-invoice, where their issuer asks for e-invoices: before they are issued, as nothing can be mended
 * later. It asks what a person can enter or set right; the document itself asks everything. Nothing is read for it.
 */
@Component
class RunElectronics {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<TaxRule.Kind> UNKNOWN = Set.of(TaxRule.Kind.GROSS_UP, TaxRule.Kind.WITHHELD);

    /** The drafts of a chunk in their order, with those parked of which a document lacks what its e-invoice needs. */
    List<AccountDraft> whole(RunBook.Reading book, List<AccountDraft> drafts) {
        if (book.issuing().byKey().values().stream().allMatch(issuer -> issuer.eInvoice() == null)) {
            return drafts;
        }
        return drafts.stream().map(draft -> draft.documents().stream().map(document -> missing(draft, document, book)).flatMap(Optional::stream).findFirst()
                .map(field -> draft.unless(LeftOut.parked(Why.E_INVOICE_INCOMPLETE, ParkedFacts.ofField(field)))).orElse(draft)).toList();
    }

    /** The first field that is missing or in the way. */
    private static Optional<String> missing(AccountDraft draft, AccountDraft.Document document, RunBook.Reading book) {
        Issuer issuer = book.issuing().byKey().get(document.payer().issuer());
        ElectronicSeller seller = issuer == null ? null : issuer.eInvoice();
        if (issuer == null || seller == null) {
            return Optional.empty();
        }
        JsonNode payer = JSON.readTree(draft.account().billTo(document.payer()));
        String country = payer.path("address").path("country").asString(null);
        if (country == null || !ElectronicSeller.isCountry(country)) {
            return Optional.of("billTo.address.country");
        }
        return Optional.ofNullable(document.taxes() == null ? untaxed(issuer) : taxed(document, seller));
    }

    private static @Nullable String untaxed(Issuer issuer) {
        return issuer.taxId() == null ? "issuer.taxId" : null;
    }

    private static @Nullable String taxed(AccountDraft.Document document, ElectronicSeller seller) {
        List<List<TaxRule>> rules = document.taxes().rulesOfLines();
        if (rules.stream().anyMatch(line -> line.size() > 1) || rules.stream().flatMap(List::stream).anyMatch(rule -> UNKNOWN.contains(rule.kind()))) {
            return "taxes";
        }
        return seller.vatId() == null ? "issuer.eInvoice.vatId" : null;
    }
}
