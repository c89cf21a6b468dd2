package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Works out an invoice on request by the facts, the prices and the rule of a run, but for chosen subscriptions and through a day. The
 * caller has shut out changes and locked what is charged. Public for invoices on request.
 */
@Component
public class ChargesOnRequest {

    private final ChunkFacts facts;
    private final RunBook books;
    private final RunContracts contracts;

    ChargesOnRequest(ChunkFacts facts, RunBook books, RunContracts contracts) {
        this.facts = facts;
        this.books = books;
        this.contracts = contracts;
    }

    /** Who is charged what is asked for today: subscriptions (keys), each through a day. */
    public record Wanted(long account, Map<Long, LocalDate> through, LocalDate today) {

        public LocalDate last() {
            return Collections.max(through.values());
        }
    }

    /**
     * What is due, perhaps nothing. Refused (409): a price or a signature is missing, days before the limit of catching up would be charged, or it would
     * take more than one document, as not all days have the same payer.
     */
    public RequestedCharges due(Wanted wanted) {
        RunBook.Reading book = books.read(wanted.today());
        DueAccount account = chosen(facts.read(List.of(wanted.account()), book, wanted.last()).get(0), wanted.through().keySet());
        AccountDraft drafted = InvoiceDrafting.onRequest(YearMonth.from(wanted.today()), book, wanted.through()).draft(account);
        AccountDraft draft = contracts.signed(book, List.of(drafted)).get(0);
        if (draft.outcome() == Outcome.PARKED) {
            throw parked(Objects.requireNonNull(draft.leftOut()));
        }
        if (draft.outcome() == Outcome.FAILED) {
            throw new IllegalStateException(Objects.requireNonNull(draft.leftOut()).sentence());
        }
        if (draft.documents().size() > 1) {
            throw Refusal.conflict("several-payers", "Through %s, not all days have the same payer and issuer: ask for fewer of them, or let a run bill them"
                    .formatted(wanted.last()));
        }
        return charges(draft, book);
    }

    private static DueAccount chosen(DueAccount account, Set<Long> subscriptions) {
        return account.with(account.owing().stream().filter(owing -> subscriptions.contains(owing.subscription().id())).toList());
    }

    private static RequestedCharges charges(AccountDraft draft, RunBook.Reading book) {
        DueAccount account = draft.account();
        AccountDraft.Document document = draft.documents().isEmpty()
                ? new AccountDraft.Document(account.present(), Money.zero(book.exchanges().get(account.exchange()).currency()), List.of())
                : draft.documents().get(0);
        Payer payer = document.payer();
        return new RequestedCharges(
                new Document.Payer(account.id(), account.publicId(), payer.organisation(), account.exchange(), account.billTo(payer)),
                new Document.Issuing(payer.issuer(), book.prints().get(payer.issuer())), document.total(),
                document.lines().stream().map(AccountDraft.Line::printed).toList(), document.taxes(),
                draft.settled().stream().map(days -> new RequestedCharges.Settled(days.subscription(), days.from(), days.until())).toList(),
                draft.revisions().stream().map(revision -> new RequestedCharges.Revised(revision.subscription(), revision.through(),
                        revision.revisedFrom(), revision.parts() > 1, revision.openFrom())).toList());
    }

    /** The detail of a parked account ends with what to do in a run. */
    private static Refusal parked(LeftOut leftOut) {
        LeftOut.Why why = LeftOut.Why.valueOf(leftOut.reason());
        String said = new ParkedDetail(why, Objects.requireNonNull(leftOut.facts())).in(Locale.ENGLISH).replace(", then redraft.", ".");
        return switch (why) {
            case NO_PRICE_IN_FORCE -> Refusal.conflict("no-price-in-force", said);
            case CATCH_UP_LIMIT -> Refusal.conflict("catch-up-limit", said);
            case CONTRACT_NOT_SIGNED -> Refusal.conflict("contract-not-signed", said);
            default -> Refusal.conflict("not-chargeable", said).with("reason", why.name());
        };
    }
}
