package br.ix.invoice.invoicing.account;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which participants are billed to accounts today, in the zone of the account's exchange. */
@Component
class MembersToday {

    private final AccountMembers members;
    private final Participants participants;
    private final BusinessClock clock;

    MembersToday(AccountMembers members, Participants participants, BusinessClock clock) {
        this.members = members;
        this.participants = participants;
        this.clock = clock;
    }

    LocalDate today(Exchange exchange) {
        return clock.today(exchange.timeZone());
    }

    /** By key of the account, in the order of their ASNs. */
    Map<Long, List<Participant>> of(List<AccountRow> accounts, Map<Long, Exchange> exchanges) {
        Map<Long, LocalDate> todays = new HashMap<>();
        accounts.forEach(account -> todays.put(account.id(), today(exchanges.get(account.exchange()))));
        List<AccountMembers.Member> current = members.everOn(todays.keySet()).values().stream()
                .map(rows -> inForce(rows, todays)).filter(Objects::nonNull).filter(row -> todays.containsKey(row.account())).toList();
        Map<Long, Participant> found = participants.withIds(current.stream().map(AccountMembers.Member::participant).toList());
        Map<Long, List<Participant>> byAccount = new HashMap<>();
        current.stream().sorted(Comparator.comparing(AccountMembers.Member::asn))
                .forEach(row -> byAccount.computeIfAbsent(row.account(), none -> new ArrayList<>()).add(found.get(row.participant())));
        return byAccount;
    }

    /** All accounts of one participant are at one exchange, so the day of any of them will do. */
    private static AccountMembers.@Nullable Member inForce(List<AccountMembers.Member> rows, Map<Long, LocalDate> todays) {
        LocalDate today = rows.stream().map(row -> todays.get(row.account())).filter(Objects::nonNull).findFirst().orElseThrow();
        return rows.stream().filter(row -> !row.effectiveOn().isAfter(today)).reduce((earlier, later) -> later).orElse(null);
    }
}
