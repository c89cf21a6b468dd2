package br.ix.invoice.bulk;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a register leaves in the audit trail: one entry for a request, with what it changed; one for a list, with its counts. */
final class Traces<T extends Stored> {

    private final String thing;
    private final AuditTrail trail;
    private final BiFunction<T, @Nullable LocalDate, Form> forms;

    Traces(String thing, AuditTrail trail, BiFunction<T, @Nullable LocalDate, Form> forms) {
        this.thing = thing.replace(' ', '-');
        this.trail = trail;
        this.forms = forms;
    }

    /** Of one row, which is now {@code row}: made, changed, or, where it is the same, nothing. Dated facts are those of the day from which they change. */
    void taken(Candidate<T> candidate, T row) {
        LocalDate on = candidate.change().effectiveOn();
        if (candidate.isNew()) {
            trail.record(thing + ".created", row.path(), null, present(forms.apply(row, null)));
        } else if (candidate.isChanged()) {
            Form was = forms.apply(candidate.before(), on);
            Form is = forms.apply(row, on);
            Map<String, @Nullable String> after = new LinkedHashMap<>(is.differingFrom(was));
            if (on != null) {
                after.put(Register.EFFECTIVE_ON, on.toString());
            }
            trail.record(thing + ".changed", row.path(), was.differingFrom(is), after);
        }
    }

    void removed(T row) {
        trail.record(thing + ".deleted", row.path(), present(forms.apply(row, null)), null);
    }

    /** Of a list that was put; nothing where nothing was written. */
    void put(List<Candidate<T>> candidates) {
        List<Candidate<T>> written = candidates.stream().filter(one -> one.isNew() || one.isChanged()).toList();
        if (!written.isEmpty()) {
            String collection = written.get(0).value().path().split("/", 2)[0];
            trail.record(thing + ".put", collection, null, Map.of("created", count(written.stream().filter(Candidate::isNew).toList()),
                    "changed", count(written.stream().filter(Candidate::isChanged).toList()),
                    "refused", count(candidates.stream().filter(Candidate::isRefused).toList())));
        }
    }

    private static String count(List<?> some) {
        return String.valueOf(some.size());
    }

    private static Map<String, @Nullable String> present(Form form) {
        Map<String, @Nullable String> present = new LinkedHashMap<>(form.fields());
        present.values().removeIf(Objects::isNull);
        return present;
    }
}
