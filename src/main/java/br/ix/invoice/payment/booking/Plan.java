package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.Receipt;
import br.ix.invoice.payment.Receipt.Part;
import br.ix.invoice.payment.booking.OpenBook.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what each receipt of a list is used for, from documents that are locked. Nobody is refused here: what does not fit is not used, and
 * the finding says why.
 */
final class Plan {

    private final Map<String, AccountKey> accounts;
    private final Map<Long, AccountKey> byKey;
    private final Map<String, Receivable> named;
    private final OpenBook book;

    /** Accounts by public id and by key, documents that are named by public id. */
    Plan(Map<String, AccountKey> accounts, Map<Long, AccountKey> byKey, Map<String, Receivable> named, OpenBook book) {
        this.accounts = accounts;
        this.byKey = byKey;
        this.named = named;
        this.book = book;
    }

    Planned of(Receipt receipt) {
        AccountKey account = account(receipt);
        UUID id = UUID.randomUUID();
        if (account == null || !account.currency().equals(receipt.amount().currency())) {
            return new Planned(id, receipt, null, List.of(), Finding.UNKNOWN);
        }
        List<Part> parts = receipt.parts();
        if (parts == null || parts.isEmpty()) {
            List<Share> shares = parts == null ? book.useForOldest(account.id(), receipt.amount()) : List.of();
            Planned planned = new Planned(id, receipt, account.id(), shares, Finding.MATCHED);
            return planned.left().isZero() ? planned : new Planned(id, receipt, account.id(), shares, Finding.ON_ACCOUNT);
        }
        return named(new Planned(id, receipt, account.id(), new ArrayList<>(), Finding.MATCHED), parts);
    }

    private @Nullable AccountKey account(Receipt receipt) {
        if (receipt.billingAccount() != null) {
            return accounts.get(receipt.billingAccount());
        }
        return receipt.parts() == null ? null : receipt.parts().stream().map(part -> named.get(part.invoice())).filter(Objects::nonNull)
                .findFirst().map(document -> byKey.get(document.account())).orElse(null);
    }

    private Planned named(Planned planned, List<Part> parts) {
        Finding finding = Finding.MATCHED;
        for (Part part : parts) {
            Receivable document = named.get(part.invoice());
            finding = worse(finding, document == null || document.account() != planned.account() || document.creditNote()
                    ? Finding.ON_ACCOUNT : use(planned, document, part.amount()));
        }
        if (finding == Finding.MATCHED && !planned.left().isZero()) {
            finding = Finding.OVER;
        }
        return new Planned(planned.id(), planned.receipt(), planned.account(), planned.shares(), finding);
    }

    private Finding use(Planned planned, Receivable document, @Nullable Money wanted) {
        if (document.state() == InvoiceState.CANCELLED) {
            return Finding.AFTER_CANCELLATION;
        }
        if (book.open(document.id()).isZero()) {
            return Finding.TWICE;
        }
        Money left = planned.left();
        Money used = book.use(document.id(), wanted == null || wanted.compareTo(left) > 0 ? left : wanted);
        if (!used.isZero()) {
            planned.shares().add(new Share(document.id(), used));
        }
        return book.open(document.id()).isZero() ? Finding.MATCHED : Finding.PARTIAL;
    }

    private static Finding worse(Finding one, Finding other) {
        return one.ordinal() > other.ordinal() ? one : other;
    }
}
