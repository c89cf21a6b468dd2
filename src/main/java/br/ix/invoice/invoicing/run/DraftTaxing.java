package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.ChargeLine;
import br.ix.invoice.invoicing.charge.ChargedLine;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.taxing.LineTaxing;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the taxes to what was drafted; where there is no rule, a draft stays as it is. */
final class DraftTaxing {

    private final RunBook.Reading book;
    private final LineTaxing taxing;

    DraftTaxing(RunBook.Reading book) {
        this.book = book;
        this.taxing = new LineTaxing(book.taxes());
    }

    AccountDraft taxed(AccountDraft draft) {
        if (taxing.isIdle() || draft.outcome() != Outcome.BILLED) {
            return draft;
        }
        return draft.with(draft.documents().stream().map(document -> taxed(document, draft.account())).toList());
    }

    /** What would be to be paid of lines if they were a document of their own for a payer. */
    Money payable(DueAccount account, Payer payer, List<AccountDraft.Line> lines) {
        var document = new AccountDraft.Document(payer, sum(account, lines), lines);
        DocumentTaxes taxes = taxed(document, account).taxes();
        return taxes == null ? document.total() : taxes.sums().payable();
    }

    private Money sum(DueAccount account, List<AccountDraft.Line> lines) {
        return lines.stream().map(line -> line.charge().amount())
                .reduce(Money.zero(book.exchanges().get(account.exchange()).currency()), Money::plus);
    }

    private AccountDraft.Document taxed(AccountDraft.Document document, DueAccount account) {
        DocumentTaxes taxes = taxing.of(book.exchanges().get(account.exchange()), account.billTo(document.payer()),
                Stream.concat(document.lines().stream().map(line -> taxable(line, account)), document.late().stream().map(this::untaxed)).toList());
        return taxes == null ? document : document.with(taxes);
    }

    /** Being late is no service. */
    private LineTaxing.Line untaxed(DocumentLine late) {
        return new LineTaxing.Line(late.amount(), null, book.day(), List.of());
    }

    private static LineTaxing.Line taxable(AccountDraft.Line line, DueAccount account) {
        ChargeLine charge = line.charge();
        return new LineTaxing.Line(charge.amount(), line.service().code(), charge.until(),
                charge.correctsInvoice() == null ? null : corrected(line, account));
    }

    /** The rules of the latest line that a difference corrects. */
    private static @Nullable List<Long> corrected(AccountDraft.Line line, DueAccount account) {
        return account.owing().stream().filter(owing -> owing.subscription().id() == line.subscription())
                .flatMap(owing -> correctedBy(line.charge(), owing.charged().lines().stream()))
                .max(Comparator.comparing(ChargedLine::from)).map(ChargedLine::taxRules).orElse(null);
    }

    private static Stream<ChargedLine> correctedBy(ChargeLine charge, Stream<ChargedLine> charged) {
        return charged.filter(one -> Long.valueOf(one.invoice()).equals(charge.correctsInvoice())
                && !one.from().isAfter(charge.until()) && !one.until().isBefore(charge.from()));
    }
}
