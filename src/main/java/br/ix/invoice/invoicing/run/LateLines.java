package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.LateAccounts;
import br.ix.invoice.invoicing.Lateness;
import br.ix.invoice.invoicing.late.LateLine;
import br.ix.invoice.invoicing.late.LateRows;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Figures;
import br.ix.invoice.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lines for having paid late: what it comes to by the end of the period, less what was charged of it before. */
@Component
class LateLines {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    private final LateAccounts lateAccounts;
    private final LateRows rows;
    private final RunScopes scopes;

    LateLines(LateAccounts lateAccounts, LateRows rows, RunScopes scopes) {
        this.lateAccounts = lateAccounts;
        this.rows = rows;
        this.scopes = scopes;
    }

    /** Accounts (keys) of a range that may have to pay for having been late; asked once for many chunks. Some may be of no concern to the run. */
    Set<Long> accounts(Run run, AccountRange range) {
        return lateAccounts.at(scopes.exchangesOf(run), range.first(), range.last(), run.period().atEndOfMonth());
    }

    /** The accounts of a chunk in their order, those among the late ones with such lines; nothing is asked where there are none. */
    List<DueAccount> added(Run run, List<DueAccount> accounts, Set<Long> late) {
        List<Long> concerned = accounts.stream().map(DueAccount::id).filter(late::contains).toList();
        if (concerned.isEmpty()) {
            return accounts;
        }
        List<Lateness> owed = lateAccounts.of(concerned, run.period().atEndOfMonth());
        Map<Long, LateRows.Charged> charged = rows.charged(owed.stream().map(Lateness::invoice).toList());
        Map<Long, List<DueAccount.Late>> lines = new HashMap<>();
        List<Lateness> done = new ArrayList<>();
        for (Lateness one : owed) {
            LateRows.Charged before = charged.get(one.invoice());
            Money rest = one.owed().minus(Money.exactly(before.amount(), one.owed().currency()));
            if (!rest.isZero()) {
                lines.computeIfAbsent(one.account(), none -> new ArrayList<>()).add(new DueAccount.Late(before.payer(), line(one, rest, before)));
            } else if (one.settled()) {
                done.add(one);
            }
        }
        if (!run.preview() && !done.isEmpty()) {
            lateAccounts.forget(done);
        }
        return accounts.stream().map(account -> lines.containsKey(account.id()) ? account.withLate(lines.get(account.id())) : account).toList();
    }

    private static DocumentLine line(Lateness one, Money rest, LateRows.Charged before) {
        LateLine late = new LateLine(one.invoice(), one.number(), before.revision() + 1, rest, said(one, rest, before, PORTUGUESE), said(one, rest, before, Locale.ENGLISH));
        return DocumentLine.late(late, (before.language().startsWith("pt") ? "Encargos por atraso da fatura %s" : "Late charges of invoice %s").formatted(one.number()));
    }

    /** How it came about, less what was charged before. */
    private static String said(Lateness one, Money rest, LateRows.Charged before, Locale language) {
        boolean portuguese = language == PORTUGUESE;
        String all = portuguese ? one.portuguese() : one.english();
        if (before.amount().signum() == 0) {
            return all;
        }
        Figures figures = Figures.in(language);
        return all + (portuguese ? "; menos %s já cobrados = %s" : "; less %s charged before = %s").formatted(
                figures.money(before.amount(), rest.currency()), figures.money(rest.amount(), rest.currency()));
    }
}
