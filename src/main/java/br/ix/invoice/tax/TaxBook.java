package br.ix.invoice.tax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All tax rules of one moment; immutable, safe for many threads. */
public final class TaxBook {

    private final List<TaxRule> rules;

    /** Rules of the same code and scope exclude each other by their days. */
    public TaxBook(Collection<TaxRule> rules) {
        this.rules = rules.stream().sorted(Comparator.comparing(TaxRule::code)
                .thenComparing(rule -> -rule.scope().specificity()).thenComparing(TaxRule::id)).toList();
    }

    /** Whether there is no rule: then nothing is taxed. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The rules that count for a supply: of each code the most specific one, in the order of the codes. */
    public List<TaxRule> of(Supply supply) {
        List<TaxRule> found = new ArrayList<>();
        String decided = "";
        for (TaxRule rule : rules) {
            if (!rule.code().equals(decided) && rule.coversDay(supply.day()) && rule.scope().covers(supply)) {
                found.add(rule);
                decided = rule.code();
            }
        }
        return List.copyOf(found);
    }

    /** The rules with these keys, by key. */
    public Map<Long, TaxRule> withIds(Collection<Long> ids) {
        Map<Long, TaxRule> found = new TreeMap<>();
        rules.stream().filter(rule -> ids.contains(rule.id())).forEach(rule -> found.put(rule.id(), rule));
        return found;
    }
}
