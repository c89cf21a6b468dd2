package br.ix.invoice.payment.applying;

import br.ix.invoice.invoicing.InvoiceReferences;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.invoicing.SoughtInvoices;
import br.ix.invoice.payment.applying.Match.By;
import br.ix.invoice.payment.bankfile.Movement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which invoices settlements are for. Asked in this order: the bank's number of the title, the transaction id, our reference (a number of an
 * invoice), and last the payer with exactly the amount that is open. What none of them answers is for a person to say.
 */
@Component
class Matching {

    private static final Pattern TXID = Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-Za-z]{25}|[0-9A-Fa-f]{32}[0-9A-Za-z]{0,3})(?![0-9A-Za-z])");

    private final InvoiceReferences references;
    private final SoughtInvoices sought;
    private final Receivables receivables;

    Matching(InvoiceReferences references, SoughtInvoices sought, Receivables receivables) {
        this.references = references;
        this.sought = sought;
        this.receivables = receivables;
    }

    /** The match of each settlement that has one. */
    Map<Told, Match> of(String bank, List<Told> settlements) {
        Map<Told, Match> matches = new HashMap<>();
        byNames(settlements, matches, new Asked(By.OUR_NUMBER, Movement.References::ourNumber, names -> ofOurNumbers(bank, names)));
        byNames(settlements, matches, new Asked(By.TRANSACTION_ID, Movement.References::transactionId, this::ofTxids));
        byNames(settlements, matches, new Asked(By.TRANSACTION_ID, Movement.References::remittance, this::byTxidsIn));
        byNames(settlements, matches, new Asked(By.OUR_REFERENCE, Movement.References::ourReference, sought::namedIn));
        byNames(settlements, matches, new Asked(By.OUR_REFERENCE, Movement.References::documentNumber, sought::namedIn));
        byNames(settlements, matches, new Asked(By.OUR_REFERENCE, Movement.References::remittance, sought::namedIn));
        dropThoseInOtherCurrencies(matches);
        byPayers(settlements.stream().filter(told -> !matches.containsKey(told)).toList(), matches);
        return matches;
    }

    /** By which name invoices are asked for, where a movement has it, and who answers. */
    private record Asked(By by, Function<Movement.References, String> name, Function<Set<String>, Map<String, String>> invoices) {

        String nameOf(Told told) {
            return name.apply(told.movement().references());
        }
    }

    /** Where two issuers share an agreement the number alone does not tell whose it is. */
    private Map<String, String> ofOurNumbers(String bank, Set<String> numbers) {
        return references.ofOurNumbers(bank, numbers).entrySet().stream().filter(one -> one.getValue().size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get(0).id().toString()));
    }

    private Map<String, String> ofTxids(Set<String> txids) {
        return references.ofTxids(txids).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().id().toString()));
    }

    /** Statements have the txid of a PIX code among other words; words of two invoices name neither. */
    private Map<String, String> byTxidsIn(Set<String> texts) {
        Map<String, List<String>> words = texts.stream().collect(Collectors.toMap(Function.identity(),
                text -> TXID.matcher(text).results().map(MatchResult::group).toList()));
        Map<String, String> found = ofTxids(words.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<String, String> named = new HashMap<>();
        words.forEach((text, txids) -> {
            List<String> invoices = txids.stream().map(found::get).filter(Objects::nonNull).distinct().toList();
            if (invoices.size() == 1) {
                named.put(text, invoices.get(0));
            }
        });
        return named;
    }

    /** Asks for what has no match yet. */
    private static void byNames(List<Told> settlements, Map<Told, Match> matches, Asked asked) {
        List<Told> unmatched = settlements.stream().filter(told -> !matches.containsKey(told) && !asked.nameOf(told).isEmpty()).toList();
        Map<String, String> found = unmatched.isEmpty() ? Map.of()
                : asked.invoices().apply(unmatched.stream().map(asked::nameOf).collect(Collectors.toSet()));
        for (Told told : unmatched) {
            String invoice = found.get(asked.nameOf(told));
            if (invoice != null) {
                matches.put(told, new Match(invoice, asked.by()));
            }
        }
    }

    private void dropThoseInOtherCurrencies(Map<Told, Match> matches) {
        Map<String, Receivable> documents = receivables.withIds(matches.values().stream().map(Match::invoice).collect(Collectors.toSet()));
        matches.entrySet().removeIf(match -> {
            Receivable document = documents.get(match.getValue().invoice());
            return document == null || document.creditNote()
                    || !document.payable().currency().getCurrencyCode().equals(match.getKey().movement().amounts().currency());
        });
    }

    /** The oldest open invoice of a payer of which exactly this is open; each is found once in a chunk. */
    private void byPayers(List<Told> settlements, Map<Told, Match> matches) {
        Map<String, Set<Long>> accounts = sought.accountsOfTaxIds(settlements.stream().map(told -> told.movement().payer().taxId())
                .filter(text -> !text.isEmpty()).collect(Collectors.toSet()));
        List<Receivable> open = new ArrayList<>(openOf(accounts.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
        open.removeIf(document -> matches.values().stream().anyMatch(match -> match.invoice().equals(document.publicId())));
        for (Told told : settlements) {
            Set<Long> own = accounts.getOrDefault(told.movement().payer().taxId(), Set.of());
            open.stream().filter(document -> own.contains(document.account()) && isExactly(document, told.movement().amounts())).findFirst()
                    .ifPresent(document -> {
                        open.remove(document);
                        matches.put(told, new Match(document.publicId(), By.PAYER_AND_AMOUNT));
                    });
        }
    }

    private List<Receivable> openOf(Collection<Long> accounts) {
        return accounts.isEmpty() ? List.of() : receivables.openOf(accounts).stream().filter(document -> !document.creditNote()).toList();
    }

    private static boolean isExactly(Receivable document, Movement.Amounts amounts) {
        BigDecimal open = document.open().amount();
        return document.open().currency().getCurrencyCode().equals(amounts.currency())
                && (open.compareTo(amounts.paid()) == 0 || open.compareTo(amounts.paid().subtract(amounts.interest())) == 0);
    }
}
