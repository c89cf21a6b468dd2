package br.ix.invoice.invoicing.run;

import br.ix.invoice.contract.Contracts;
import br.ix.invoice.invoicing.run.LeftOut.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Parks accounts at exchanges whose issuer asks for signed contracts, where a participant would be charged that has no valid contract that is
 * signed. Where no issuer asks for it, nothing is read; else a chunk is read by one query.
 */
@Component
class RunContracts {

    private final Contracts contracts;

    RunContracts(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The drafts of a chunk in their order, with those parked that charge somebody without a signed contract. */
    List<AccountDraft> signed(RunBook.Reading book, List<AccountDraft> drafts) {
        Map<Long, List<DueAccount.Owing>> asked = new HashMap<>();
        drafts.stream().filter(draft -> book.issuers().get(draft.account().exchange()).requiresSignedContract())
                .forEach(draft -> asked.put(draft.account().id(), charged(draft)));
        if (asked.isEmpty()) {
            return drafts;
        }
        Set<Long> signed = contracts.signedAmong(asked.values().stream().flatMap(List::stream)
                .map(owing -> owing.subscription().participant()).collect(Collectors.toSet()));
        return drafts.stream().map(draft -> asked.getOrDefault(draft.account().id(), List.of()).stream()
                .filter(owing -> !signed.contains(owing.subscription().participant())).findFirst()
                .map(owing -> draft.unless(leftOut(owing, draft, book))).orElse(draft)).toList();
    }

    /** Whose lines have something to pay: what is free or given back needs no contract. */
    private static List<DueAccount.Owing> charged(AccountDraft draft) {
        Map<Long, DueAccount.Owing> bySubscription = draft.account().owing().stream()
                .collect(Collectors.toMap(owing -> owing.subscription().id(), Function.identity()));
        Stream<AccountDraft.Line> lines = draft.documents().stream().flatMap(document -> document.lines().stream());
        return lines.filter(line -> line.charge().amount().amount().signum() > 0).map(line -> bySubscription.get(line.subscription())).toList();
    }

    private static LeftOut leftOut(DueAccount.Owing owing, AccountDraft draft, RunBook.Reading book) {
        return LeftOut.parked(Why.CONTRACT_NOT_SIGNED,
                ParkedFacts.ofParticipant(owing.asn(), book.exchanges().get(draft.account().exchange()).code()));
    }
}
