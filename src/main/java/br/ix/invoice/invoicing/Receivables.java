package br.ix.invoice.invoicing;

import br.ix.invoice.invoicing.late.LateRows;
import br.ix.invoice.invoicing.owed.OverdueAccounts;
import br.ix.invoice.invoicing.owed.OwedAccounts;
import br.ix.invoice.invoicing.owed.OwedDocuments;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issued documents as what is owed, for the module that knows what was paid: it finds them, locks them and says what is settled. Each call is
 * a fixed number of statements for any number of documents.
 */
@Component
public class Receivables {

    private final OwedDocuments documents;
    private final OwedAccounts accounts;
    private final OverdueAccounts overdue;
    private final LateRows late;

    Receivables(OwedDocuments documents, OwedAccounts accounts, OverdueAccounts overdue, LateRows late) {
        this.documents = documents;
        this.accounts = accounts;
        this.overdue = overdue;
        this.late = late;
    }

    /** A billing account whose money a caller may see: a participant that of an account of its own, not of one that it shares. */
    public Optional<AccountKey> account(String publicId, Caller caller) {
        return accounts.of(publicId, caller);
    }

    /** By public id; those that do not exist are absent. */
    public Map<String, AccountKey> accounts(Collection<String> publicIds) {
        return accounts.withPublicIds(publicIds);
    }

    /** By key. */
    public Map<Long, AccountKey> accountsByKey(Collection<Long> keys) {
        return accounts.withKeys(keys);
    }

    /** Accounts in the order of their keys, from after the cursor on, at an exchange (key) or at all, of those that the caller may see. */
    public List<AccountKey> page(@Nullable Long exchange, PageQuery page, Caller caller) {
        return accounts.page(exchange, page, caller);
    }

    /** Keys of all accounts of a participant who calls, however many. */
    public List<Long> accountsOf(Caller participant) {
        return accounts.ofParticipant(participant);
    }

    /** Who pays for accounts (keys) today. */
    public Map<Long, AccountPayer> payers(Collection<Long> accountKeys) {
        return accounts.payers(accountKeys);
    }

    /** Accounts of which something is open that was due before a day, in the order of their keys; what was paid long ago costs nothing. */
    public List<OverdueAccount> overdueBefore(LocalDate day) {
        return overdue.before(day);
    }

    /** Those among the accounts from a first to a last one (keys), in no order. */
    public List<OverdueAccount> overdueBefore(LocalDate day, long first, long last) {
        return overdue.before(day, first, last);
    }

    /** What of documents (keys) charges that others were paid late: no interest is asked for it. */
    public Map<Long, BigDecimal> lateChargesIn(Collection<Long> keys) {
        return late.in(keys);
    }

    /** What was charged already, on documents of their own, for documents (keys) that were late. */
    public Map<Long, BigDecimal> lateChargesFor(Collection<Long> keys) {
        return late.chargedFor(keys);
    }

    /** Keys of the accounts of documents. */
    public List<Long> accountsOf(Collection<Long> invoices) {
        return documents.accountsOf(invoices);
    }

    /** Numbered documents by public id; those that do not exist, or are drafts, are absent. */
    public Map<String, Receivable> withIds(Collection<String> publicIds) {
        return documents.withPublicIds(publicIds);
    }

    /** The same by key. */
    public Map<Long, Receivable> withKeys(Collection<Long> keys) {
        return documents.withKeys(keys);
    }

    /** What is open of accounts (keys), credit notes too; the oldest due day first, credit notes by the day of their issue. */
    public List<Receivable> openOf(Collection<Long> accountKeys) {
        return documents.openOf(accountKeys);
    }

    /** Locks documents in the order of their keys until the transaction ends, and reads them as they are then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Receivable> lock(Collection<Long> keys) {
        return documents.lock(keys);
    }

    /** Books what is settled of locked documents. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Collection<Settlement> settlements) {
        documents.settle(settlements);
    }

    /** Whether any document was booked before an instant. */
    public boolean anyBooked(Instant before) {
        return documents.anyBooked(before);
    }

    /** What was booked of accounts (keys) before an instant, in the order of booking. */
    public List<BookedDocument> booked(Collection<Long> accountKeys, Instant before) {
        return documents.booked(accountKeys, before);
    }

    /** Of these, what may have been open just before the instant. */
    public List<BookedDocument> outstanding(Collection<Long> accountKeys, Instant before) {
        return documents.outstanding(accountKeys, before);
    }
}
