package br.ix.invoice.dunning.remind;

import br.ix.invoice.dunning.late.LateFacts;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Works a chunk of accounts of one exchange off: a fixed number of queries, whatever its length. */
@Component
@EnableConfigurationProperties(DunningSettings.class)
class RemindAccounts {

    private final Receivables receivables;
    private final LateFacts late;
    private final Holds holds;
    private final ReminderRows rows;
    private final BlockableAccounts blockable;
    private final DunningSettings settings;

    RemindAccounts(Receivables receivables, LateFacts late, Holds holds, ReminderRows rows, BlockableAccounts blockable, DunningSettings settings) {
        this.receivables = receivables;
        this.late = late;
        this.holds = holds;
        this.rows = rows;
        this.blockable = blockable;
        this.settings = settings;
    }

    /** Accounts (keys) at one exchange as of its day; {@code steps} in the order of their days. */
    record Chunk(long run, List<Long> accounts, Exchange exchange, LocalDate day, List<Step> steps) {
    }

    /** Writes what is to be sent and who may be blocked; those of the accounts that may be are the answer. */
    Set<Long> remind(Chunk chunk) {
        Map<Long, List<LateInvoice>> byAccount = lateInvoices(chunk);
        byAccount.keySet().removeAll(holds.among(byAccount.keySet(), chunk.day()));
        List<Long> invoices = byAccount.values().stream().flatMap(List::stream).map(LateInvoice::invoice).toList();
        Reminder.Asked asked = new Reminder.Asked(chunk.steps(), rows.reminded(invoices));
        List<Reminder> reminders = new ArrayList<>();
        byAccount.forEach((account, of) -> Reminder.of(account, chunk.day(), of, asked).ifPresent(reminders::add));
        rows.write(chunk.run(), reminders);
        Set<Long> longLate = longLate(byAccount);
        blockable.mayBeBlocked(longLate);
        return longLate;
    }

    /** Whether something of accounts is late for so long that they may be blocked. */
    Set<Long> mayBeBlocked(Chunk chunk) {
        return longLate(lateInvoices(chunk));
    }

    private Set<Long> longLate(Map<Long, List<LateInvoice>> byAccount) {
        Set<Long> found = new HashSet<>();
        byAccount.forEach((account, of) -> {
            if (of.stream().anyMatch(one -> one.daysLate() >= settings.blockAfterDays())) {
                found.add(account);
            }
        });
        return found;
    }

    private Map<Long, List<LateInvoice>> lateInvoices(Chunk chunk) {
        List<Receivable> owed = receivables.openOf(chunk.accounts()).stream()
                .filter(one -> !one.creditNote() && one.dueOn() != null && one.dueOn().isBefore(chunk.day())).toList();
        Map<Long, LateFacts.Late> facts = late.of(owed, chunk.exchange(), chunk.day());
        Map<Long, List<LateInvoice>> byAccount = new TreeMap<>();
        for (Receivable one : owed) {
            LateFacts.Late found = facts.get(one.id());
            if (found != null) {
                byAccount.computeIfAbsent(one.account(), none -> new ArrayList<>())
                        .add(new LateInvoice(one.id(), found.days(), one.open(), found.charges()));
            }
        }
        return byAccount;
    }
}
