package br.ix.invoice.remittance.register;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.BankTitle;
import br.ix.invoice.invoicing.BankTitles;
import br.ix.invoice.remittance.BoletoRegistrationView;
import br.ix.invoice.remittance.BoletoRegistrations.AskBank;
import br.ix.invoice.remittance.InstructionKind;
import br.ix.invoice.remittance.register.Instructions.Asked;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person asks of a bank: the same again is asked once, a new day or amount takes the place of one that waits. Public for the module's face. */
@Component
public class Instructing {

    private static final Set<BoletoState> ENDED = Set.of(BoletoState.REJECTED, BoletoState.CANCELLED);

    private final Registrations registrations;
    private final Instructions instructions;
    private final BankTitles titles;
    private final BusinessClock clock;
    private final AuditTrail trail;

    Instructing(Registrations registrations, Instructions instructions, BankTitles titles, BusinessClock clock, AuditTrail trail) {
        this.registrations = registrations;
        this.instructions = instructions;
        this.titles = titles;
        this.clock = clock;
        this.trail = trail;
    }

    public void instruct(BoletoRegistrationView registration, AskBank request, Caller caller) {
        Map<Long, Standing> locked = registrations.lock(List.of(registration.key()));
        Set<Long> key = locked.keySet();
        Asked asked = asked(request, caller.name());
        BankTitle title = titles.withKeys(key).get(registration.key());
        refuseWhereItMakesNoSense(locked.get(registration.key()), asked, title);
        if (asked.kind() == InstructionKind.ENTRY) {
            registrations.move(key, ENDED, BoletoState.REQUESTED);
        }
        instructions.forgetWaiting(key, asked.kind());
        instructions.add(key, asked.kind() == InstructionKind.ENTRY ? Set.of(BoletoState.REQUESTED) : Standing.KNOWN_TO_THE_BANK, asked);
        trail.record("boleto.instructed", "invoices/" + registration.invoice(), null, Values.of("kind", asked.kind(), "dueOn", asked.dueOn(),
                "abatement", asked.abatement()));
    }

    private Asked asked(AskBank request, String by) {
        InstructionKind kind = Arrays.stream(InstructionKind.values()).filter(one -> one.name().equals(request.kind())).findAny()
                .orElseThrow(() -> Refusal.invalid("kind", request.kind(), "is one of ENTRY, CANCEL, ABATEMENT, END_ABATEMENT, DUE_DATE"));
        LocalDate dueOn = kind == InstructionKind.DUE_DATE ? day(request) : null;
        BigDecimal abatement = kind == InstructionKind.ABATEMENT ? amount(request.abatement())
                : kind == InstructionKind.END_ABATEMENT ? BigDecimal.ZERO : null;
        if (kind == InstructionKind.DUE_DATE && dueOn != null && dueOn.isBefore(clock.today(MakeRemittance.ZONE_OF_THE_BANKS))) {
            throw Refusal.invalid("dueOn", request.dueOn(), "has passed; banks take no day before today");
        }
        return new Asked(kind, dueOn, abatement, by);
    }

    private static LocalDate day(AskBank request) {
        Inputs in = new Inputs(Form.of(request));
        in.require("dueOn");
        LocalDate day = in.day("dueOn");
        if (day == null) {
            throw Refusal.invalid(in.faults());
        }
        return day;
    }

    private static BigDecimal amount(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,11}(\\.[0-9]{1,2})?") || new BigDecimal(text).signum() == 0) {
            throw Refusal.invalid("abatement", text, "is required with ABATEMENT: what is taken off, such as 10.00");
        }
        return new BigDecimal(text).setScale(2);
    }

    private static void refuseWhereItMakesNoSense(Standing standing, Asked asked, @Nullable BankTitle title) {
        boolean entry = asked.kind() == InstructionKind.ENTRY;
        if (!(entry ? ENDED : Standing.KNOWN_TO_THE_BANK).contains(standing.state())) {
            throw Refusal.conflict("boleto-state", "The boleto of invoice '%s' is %s; %s is asked of one that is %s".formatted(standing.number(),
                    standing.state(), asked.kind(), entry ? "REJECTED or CANCELLED" : "SENT or REGISTERED")).with("state", standing.state());
        }
        if (title == null || entry && title.open().amount().signum() <= 0) {
            throw Refusal.conflict("nothing-open", "Nothing is open of invoice '%s'".formatted(standing.number()));
        }
        String fault = entry ? Registrations.faultOf(title) : null;
        if (fault != null) {
            throw Refusal.conflict("boleto-incomplete", "%s, so the bank would refuse invoice '%s': it is paid otherwise".formatted(fault, standing.number()));
        }
        if (asked.abatement() != null && asked.abatement().compareTo(title.payable().amount()) >= 0) {
            throw Refusal.invalid("abatement", asked.abatement(), "is less than the value of the boleto, %s".formatted(title.payable().plain()));
        }
    }
}
