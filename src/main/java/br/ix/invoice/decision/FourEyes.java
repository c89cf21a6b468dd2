package br.ix.invoice.decision;

import br.ix.invoice.audit.AuditEntries;
import br.ix.invoice.audit.Author;
import br.ix.invoice.audit.Authors;
import br.ix.invoice.audit.Persons;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** When a second person is needed, and who that can be. */
@Component
@EnableConfigurationProperties(FourEyesSettings.class)
public class FourEyes {

    /** What makes somebody the first person of a run. */
    private static final List<String> OF_A_RUN = List.of("billing-run.requested", "billing-run.redrafted", "billing-run.accounts-excluded",
            "billing-run.accounts-released");

    private final AuditEntries entries;
    private final Authors authors;
    private final ObjectProvider<Persons> persons;
    private volatile FourEyesSettings settings;

    FourEyes(FourEyesSettings settings, AuditEntries entries, Authors authors, ObjectProvider<Persons> persons) {
        this.settings = settings;
        this.entries = entries;
        this.authors = authors;
        this.persons = persons;
    }

    /** Other settings from now on. */
    void use(FourEyesSettings other) {
        settings = other;
    }

    FourEyesSettings settings() {
        return settings;
    }

    /** Whether a run of these sums needs a second person; then it never approves itself. */
    public boolean isNeededForRun(List<Money> totals) {
        return totals.stream().anyMatch(total -> FourEyesSettings.isAbove(settings.runsAbove(), total));
    }

    public boolean isNeededForDocument(Money total) {
        return FourEyesSettings.isAbove(settings.documentsAbove(), total);
    }

    public boolean isNeededForPastPrices() {
        return settings.pastPrices();
    }

    /** Refuses (403) who requested or changed a run that needs a second person; {@code subject} is its address in the audit trail. */
    public void requireAnotherForRun(String subject, List<Money> totals) {
        Author now = authors.current();
        if (isNeededForRun(totals) && isOneOf(now.who(), entries.whoDid(subject, OF_A_RUN))) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "second-person-needed", ("This run comes to %s: '%s' requested or changed it, "
                    + "so another person must approve it").formatted(totals.stream().map(Money::toString).collect(Collectors.joining(", ")), now.name()));
        }
    }

    /** Whether somebody is one of these, by himself or by a key that he made or gave a new text. */
    boolean isOneOf(String who, List<String> others) {
        Set<String> faces = facesOf(who);
        return others.stream().anyMatch(other -> facesOf(other).stream().anyMatch(faces::contains));
    }

    private Set<String> facesOf(String who) {
        Set<String> faces = new HashSet<>();
        addFaces(who, faces);
        return faces;
    }

    /** Behind a key may stand another key, and so on. */
    private void addFaces(String who, Set<String> faces) {
        if (faces.add(who)) {
            persons.stream().flatMap(known -> known.behind(who).stream()).forEach(other -> addFaces(other, faces));
        }
    }
}
