package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.CreditRequest;
import br.ix.invoice.invoicing.account.IssuerCopies;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.invoicing.writing.Issuance;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Credits issued invoices, whole or in part: a credit note in the same series, to the payer of the invoice. Public for the module's face. */
@Component
public class CreditNotes {

    private final TakenRows rows;
    private final CreditableLines lines;
    private final CreditTaxes taxes;
    private final Issuance issuance;
    private final IssuerCopies issuers;
    private final Exchanges exchanges;

    CreditNotes(TakenRows rows, CreditableLines lines, CreditTaxes taxes, Issuance issuance, IssuerCopies issuers, Exchanges exchanges) {
        this.rows = rows;
        this.lines = lines;
        this.taxes = taxes;
        this.issuance = issuance;
        this.issuers = issuers;
        this.exchanges = exchanges;
    }

    /** Issues the credit note; its id. Refused: faults of the request (400); what is not issued, held, or credited already (409). */
    @Transactional(propagation = Propagation.MANDATORY)
    public String credit(String id, CreditRequest request) {
        CreditInputs asked = CreditInputs.read(request);
        Taken invoice = rows.lock(id, "credit");
        if (invoice.isCreditNote()) {
            throw Refusal.conflict("not-creditable", "A credit note cannot be credited: cancel it");
        }
        List<CreditableLine> known = lines.of(invoice);
        List<Choice> chosen = request.lines() == null ? Choice.ofRest(known) : Choice.of(request.lines(), known, asked.inputs());
        refuseUnlessAbove(chosen, invoice);
        if (asked.why().effect() == Effect.REBILL) {
            giveBack(invoice, known, chosen, request.lines() == null);
        }
        return issue(invoice, new Content(chosen, taxes.of(invoice, known, chosen)), asked.why());
    }

    private static void refuseUnlessAbove(List<Choice> chosen, Taken invoice) {
        Money zero = Money.zero(invoice.total().currency());
        Money sum = chosen.stream().map(Choice::amount).reduce(zero, Money::plus);
        if (sum.compareTo(zero) <= 0) {
            throw Refusal.conflict("nothing-to-credit", "%s of the invoice are not yet credited".formatted(sum)).with("total", sum.plain());
        }
    }

    /** Only whole lines are owed again: what is left of one that was credited for good would be charged as if it had not been. */
    private void giveBack(Taken invoice, List<CreditableLine> known, List<Choice> chosen, boolean all) {
        chosen.stream().filter(choice -> !choice.line().isUntouched() || !choice.amount().equals(choice.line().line().amount())).findFirst()
                .ifPresent(part -> {
                    throw Refusal.conflict("only-whole-lines", ("Line %d would be credited in part, and its days cannot be owed again in part: "
                            + "use the effect FINAL").formatted(part.line().position())).with("position", part.line().position());
                });
        // Lines of zero are not printed on the credit note, but their days are given back with all others.
        rows.giveBack(invoice.id(), all ? known.stream().filter(CreditableLine::isUntouched).map(CreditableLine::position).toList()
                : chosen.stream().map(choice -> choice.line().position()).toList());
    }

    /** What a credit note takes back: of lines, and of taxes (null: none). */
    private record Content(List<Choice> chosen, @Nullable DocumentTaxes taxes) {
    }

    private String issue(Taken invoice, Content content, Reasons why) {
        Issuer issuer = exchanges.issuers().stream().filter(one -> one.id() == invoice.issuer()).findFirst().orElseThrow();
        long print = Objects.requireNonNull(issuers.printsOf(List.of(issuer)).get(issuer.id()));
        Money zero = Money.zero(invoice.total().currency());
        Document credit = new Document(UUID.randomUUID().toString(), "CREDIT_NOTE", invoice.payer(), new Document.Issuing(issuer.id(), print),
                null, zero, content.chosen().stream().map(choice -> choice.line().credit(choice.amount())).toList(), content.taxes());
        long key = issuance.issue(credit, Issuance.Terms.ofCreditNote(rows.today(invoice), invoice.id(), why.effect().name(), why.reason()));
        rows.credit(invoice.id(), key);
        return credit.publicId();
    }
}
