package br.ix.invoice.remittance.register;

import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.InvoiceReferences;
import br.ix.invoice.invoicing.InvoiceReferences.Named;
import br.ix.invoice.payment.TitlesAnswered;
import br.ix.invoice.payment.TitlesAnswered.TitleAnswer;
import br.ix.invoice.payment.TitlesUnanswered;
import br.ix.invoice.remittance.BoletosAnswered;
import br.ix.invoice.remittance.cnab.BankColumns;
import br.ix.invoice.remittance.register.BoletoAnswers.Moved;
import br.ix.invoice.remittance.register.Standing.Meaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What banks answer moves registrations on, in the transaction that books it; a file that is undone moves them back. */
@Component
class ReadAnswers {

    private static final Set<BoletoState> ENDED = Set.of(BoletoState.REJECTED, BoletoState.CANCELLED, BoletoState.SETTLED);
    private static final Set<BoletoState> WAITING = Set.of(BoletoState.REQUESTED, BoletoState.SENT);
    private static final int LONGEST = 200;

    private final InvoiceReferences references;
    private final Registrations registrations;
    private final BoletoAnswers answers;
    private final Instructions instructions;
    private final Path home;
    private final ApplicationEventPublisher events;

    ReadAnswers(InvoiceReferences references, Registrations registrations, BoletoAnswers answers, Instructions instructions,
            @Value("${ix-invoice.home:./data}") Path home, ApplicationEventPublisher events) {
        this.references = references;
        this.registrations = registrations;
        this.answers = answers;
        this.instructions = instructions;
        this.home = home;
        this.events = events;
    }

    @EventListener
    void on(TitlesAnswered event) {
        if (!registrations.anyAt(event.bank())) {
            return;
        }
        Map<String, List<Named>> named = references.ofOurNumbers(event.bank(), event.answers().stream().map(TitleAnswer::ourNumber)
                .filter(number -> !number.isEmpty()).collect(Collectors.toSet()));
        Map<Long, Standing> standings = registrations.lock(named.values().stream().flatMap(List::stream).map(Named::key).collect(Collectors.toSet()));
        Map<String, List<String>> codes = BankColumns.of(event.bank(), home).answers();
        List<Moved> moved = new ArrayList<>();
        for (TitleAnswer answer : event.answers()) {
            Standing before = standingOf(answer, named, standings);
            Standing after = before == null ? null : before.after(meaning(answer, codes), reasons(answer));
            if (before != null && !before.equals(after)) {
                standings.put(before.invoice(), after);
                moved.add(new Moved(event.file(), answer.position(), answer.occurrence(), before, after));
            }
        }
        keep(moved, standings);
    }

    /** Where two issuers share an agreement, the number of the invoice tells which of them is meant. */
    private static @Nullable Standing standingOf(TitleAnswer answer, Map<String, List<Named>> named, Map<Long, Standing> standings) {
        List<Standing> found = named.getOrDefault(answer.ourNumber(), List.of()).stream().map(one -> standings.get(one.key()))
                .filter(one -> one != null).toList();
        return found.size() == 1 ? found.get(0)
                : found.stream().filter(one -> one.number().equalsIgnoreCase(answer.ourReference())).findFirst().orElse(null);
    }

    private static Meaning meaning(TitleAnswer answer, Map<String, List<String>> codes) {
        return switch (answer.means()) {
            case PAID -> Meaning.PAID;
            case TAKEN_BACK -> Meaning.TAKEN_BACK;
            case OTHER -> has(codes, "entered", answer) ? Meaning.ENTERED : has(codes, "refused", answer) ? Meaning.REFUSED
                    : has(codes, "withdrawn", answer) ? Meaning.WITHDRAWN
                    : has(codes, "instructionRefused", answer) ? Meaning.INSTRUCTION_REFUSED : Meaning.NOTHING;
        };
    }

    private static boolean has(Map<String, List<String>> codes, String name, TitleAnswer answer) {
        return codes.getOrDefault(name, List.of()).contains(answer.occurrence());
    }

    private static String reasons(TitleAnswer answer) {
        String text = "%s %s".formatted(answer.occurrence(), answer.reasons()).strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private void keep(List<Moved> moved, Map<Long, Standing> standings) {
        Set<Long> keys = moved.stream().map(one -> one.after().invoice()).collect(Collectors.toSet());
        registrations.set(keys.stream().map(standings::get).toList());
        answers.keep(moved);
        announce(moved);
        instructions.forgetWaiting(keys.stream().filter(key -> ENDED.contains(standings.get(key).state())).collect(Collectors.toSet()));
    }

    /** What waited for its bank waits no more. */
    private void announce(List<Moved> moved) {
        List<Long> answered = moved.stream().filter(one -> WAITING.contains(one.before().state()) && !WAITING.contains(one.after().state()))
                .map(one -> one.before().invoice()).distinct().toList();
        if (!answered.isEmpty()) {
            events.publishEvent(new BoletosAnswered(answered));
        }
    }

    /** Only where it still stands as the file left it: what happened since stays. */
    @EventListener
    void on(TitlesUnanswered event) {
        List<Moved> moved = answers.of(event.file());
        Map<Long, Standing> now = registrations.lock(moved.stream().map(one -> one.before().invoice()).collect(Collectors.toSet()));
        Map<Long, Standing> back = new HashMap<>();
        Set<Long> changedSince = new HashSet<>();
        for (Moved one : moved) {
            Standing standing = back.getOrDefault(one.before().invoice(), now.get(one.before().invoice()));
            if (standing == null || standing.state() != one.after().state() || changedSince.contains(standing.invoice())) {
                changedSince.add(one.before().invoice());
            } else {
                back.put(standing.invoice(), one.before());
            }
        }
        registrations.set(back.values());
        answers.forget(event.file());
    }
}
