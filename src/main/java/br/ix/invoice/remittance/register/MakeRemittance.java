package br.ix.invoice.remittance.register;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.dunning.LateChargePolicy;
import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.BankTitle;
import br.ix.invoice.invoicing.BankTitles;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.remittance.InstructionKind;
import br.ix.invoice.remittance.Remittances.MakeFile;
import br.ix.invoice.remittance.cnab.BankColumns;
import br.ix.invoice.remittance.cnab.Cnab240Remittance;
import br.ix.invoice.remittance.cnab.TitleInstruction;
import br.ix.invoice.remittance.register.Instructions.Customer;
import br.ix.invoice.remittance.register.Instructions.Sent;
import br.ix.invoice.remittance.register.Instructions.Waiting;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes one file in the transaction under way. Whoever makes one for the same customer of a bank at the same instant waits, and then finds what is left.
 * Public for the module's face.
 */
@Component
public class MakeRemittance {

    private static final int MOST = 10_000;
    static final ZoneId ZONE_OF_THE_BANKS = ZoneId.of("America/Sao_Paulo");

    private final Exchanges exchanges;
    private final BankTitles titles;
    private final Rows rows;
    private final LateTerms terms;
    private final BusinessClock clock;
    private final Path home;

    MakeRemittance(Exchanges exchanges, BankTitles titles, Rows rows, LateTerms terms, BusinessClock clock, @Value("${ix-invoice.home:./data}") Path home) {
        this.exchanges = exchanges;
        this.titles = titles;
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
        this.home = home;
    }

    /** What is read and written. */
    @Component
    record Rows(Registrations registrations, Instructions instructions, RemittanceRows remittances, AuditTrail trail) {
    }

    /** Its public id. */
    public String make(MakeFile request, Caller caller) {
        Issuer issuer = issuer(request.issuer());
        Customer customer = rows.instructions().oldest(issuer.id());
        if (customer == null) {
            throw nothingToSend(issuer);
        }
        long sequence = rows.remittances().lockNext(customer);
        List<Waiting> waiting = locked(issuer, customer);
        Map<Long, BankTitle> known = titles.withKeys(waiting.stream().map(Waiting::invoice).collect(Collectors.toSet()));
        Map<Boolean, List<Waiting>> bySendable = waiting.stream().collect(Collectors.partitioningBy(one -> isSendable(one, known.get(one.invoice()))));
        drop(bySendable.get(false));
        List<Waiting> sendable = bySendable.get(true);
        if (sendable.isEmpty()) {
            throw nothingToSend(issuer);
        }
        return write(new Making(issuer, customer, sequence, caller.name()), sendable, known);
    }

    private Issuer issuer(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw Refusal.invalid("issuer", code, "is required: the issuer whose boletos are registered");
        }
        return exchanges.issuers().stream().filter(issuer -> issuer.code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.invalid("issuer", code, "is no issuer"));
    }

    private static Refusal nothingToSend(Issuer issuer) {
        return Refusal.conflict("nothing-to-send", "Nothing of issuer '%s' waits to be sent to its bank".formatted(issuer.code()));
    }

    /** Read again behind the lock: what another file took meanwhile is gone. */
    private List<Waiting> locked(Issuer issuer, Customer customer) {
        rows.registrations().lock(rows.instructions().waiting(issuer.id(), customer, MOST).stream().map(Waiting::invoice).collect(Collectors.toSet()));
        return rows.instructions().waiting(issuer.id(), customer, MOST);
    }

    /** An entry of what was settled in the moment of its issue has nothing to ask for. */
    private static boolean isSendable(Waiting one, @Nullable BankTitle title) {
        return title != null && (one.kind() != InstructionKind.ENTRY || title.open().amount().signum() > 0);
    }

    private void drop(List<Waiting> unsendable) {
        Set<Long> paid = unsendable.stream().map(Waiting::invoice).collect(Collectors.toSet());
        rows.instructions().forgetWaiting(paid);
        rows.registrations().move(paid, Set.of(BoletoState.REQUESTED), BoletoState.CANCELLED);
    }

    private record Making(Issuer issuer, Customer customer, long sequence, String by) {
    }

    private String write(Making making, List<Waiting> waiting, Map<Long, BankTitle> known) {
        Agreement agreement = Objects.requireNonNull(known.get(waiting.get(waiting.size() - 1).invoice()).issuing().boleto());
        String taxId = making.issuer().taxId() == null ? "" : making.issuer().taxId().replaceAll("[^0-9A-Za-z]", "");
        Cnab240Remittance file = new Cnab240Remittance(new Cnab240Remittance.Head(taxId, making.issuer().legalName(), agreement, making.sequence(),
                LocalDateTime.ofInstant(clock.instant(), ZONE_OF_THE_BANKS)), BankColumns.of(making.customer().bank(), home));
        LateChargePolicy policy = terms.policyOf(making.issuer().code());
        List<Sent> sent = new ArrayList<>();
        String head = file.head();
        for (Waiting one : waiting) {
            sent.add(new Sent(one, sent.size() + 1, file.title(instruction(one, known.get(one.invoice()), policy))));
        }
        RemittanceRows.Made made = new RemittanceRows.Made(making.issuer().id(), making.customer(), making.sequence(), sent.size(), head, file.tail(),
                clock.instant(), making.by());
        String id = rows.remittances().insert(made, sent);
        rows.registrations().move(waiting.stream().filter(one -> one.kind() == InstructionKind.ENTRY).map(Waiting::invoice).toList(),
                Set.of(BoletoState.REQUESTED), BoletoState.SENT);
        rows.trail().record("remittance.made", "remittances/" + id, null, Values.of("issuer", making.issuer().code(), "bank", making.customer().bank(),
                "sequence", making.sequence(), "titles", sent.size()));
        return id;
    }

    private static TitleInstruction instruction(Waiting one, BankTitle title, @Nullable LateChargePolicy policy) {
        BigDecimal value = title.payable().amount();
        boolean entry = one.kind() == InstructionKind.ENTRY;
        BigDecimal abatement = entry ? value.subtract(title.open().amount()) : one.abatement();
        String taxId = Objects.requireNonNullElse(title.payer().taxId(), "");
        return new TitleInstruction(one.kind().movement(), one.ourNumber(), title.sequence(), title.number(), title.issuedOn(),
                one.dueOn(), value, abatement, entry ? LateTerms.of(policy, value) : TitleInstruction.Late.NONE,
                new TitleInstruction.Payer(taxId, title.payer().legalName(), title.payer().address()));
    }
}
