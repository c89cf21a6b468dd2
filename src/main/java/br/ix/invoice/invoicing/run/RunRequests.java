package br.ix.invoice.invoicing.run;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.invoicing.BillingRunRequested;
import br.ix.invoice.invoicing.RunRequest;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.job.JobRequests;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests of runs: schedule, REST, console and terminal come here; the job itself is started by a message. */
@Component
public class RunRequests {

    static final String DRAFT_JOB = "draft-invoices";

    private final Runs runs;
    private final Exchanges exchanges;
    private final JobRequests jobs;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;

    RunRequests(Runs runs, Exchanges exchanges, JobRequests jobs, BusinessClock clock, ApplicationEventPublisher events, AuditTrail trail) {
        this.runs = runs;
        this.exchanges = exchanges;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
        this.trail = trail;
    }

    /** Requests a run; its public id. Refused: a wrong month or exchange (400), a month not ended, a live run in the way (409). */
    @Transactional
    public String request(RunRequest request, String by) {
        var faults = new Faults();
        YearMonth period = period(request.period(), faults);
        List<Exchange> scope = scope(request.exchange(), faults);
        faults.refuseIfAny();
        if (!request.preview()) {
            refuseUnlessEnded(period, scope);
        }
        Long exchange = request.exchange() == null ? null : scope.get(0).id();
        UUID publicId = UUID.randomUUID();
        long run = runs.insert(publicId, request.preview(), period,
                new RunScope(exchange, request.autoApprove() && !request.preview(), by));
        if (!request.preview()) {
            lock(run, scope, request.exchange());
        }
        jobs.request(DRAFT_JOB, run);
        events.publishEvent(new BillingRunRequested(run));
        trail.record("billing-run.requested", "billing-runs/" + publicId, null, Values.of("period", period, "exchange", request.exchange(),
                "kind", request.preview() ? "PREVIEW" : "REGULAR", "autoApprove", request.autoApprove()));
        return publicId.toString();
    }

    private static YearMonth period(@Nullable String text, Faults faults) {
        try {
            if (text != null && text.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException notAMonth) {
            // said below, like every other wrong text
        }
        faults.add("period", text, "must be a month, yyyy-mm, for example 2026-10");
        return YearMonth.of(1900, 1);
    }

    private List<Exchange> scope(@Nullable String code, Faults faults) {
        if (code == null) {
            return exchanges.all();
        }
        return exchanges.byCode(code).map(List::of).orElseGet(() -> {
            faults.add("exchange", code, "There is no exchange '%s'".formatted(code));
            return List.of();
        });
    }

    private void refuseUnlessEnded(YearMonth period, List<Exchange> scope) {
        for (Exchange exchange : scope) {
            if (!clock.today(exchange.timeZone()).isAfter(period.atEndOfMonth())) {
                throw Refusal.conflict("period-not-ended", ("%s has not ended at '%s' (%s): a run can be requested from %s on, "
                        + "a preview at any time").formatted(period, exchange.code(), exchange.timeZone(),
                        period.plusMonths(1).atDay(1))).about("period", period.toString());
            }
        }
    }

    /** In the order of keys, so that two requests at once wait for each other instead of blocking each other. */
    private void lock(long run, List<Exchange> scope, @Nullable String requested) {
        List<Long> keys = scope.stream().map(Exchange::id).sorted(Comparator.naturalOrder()).toList();
        for (Long exchange : keys) {
            try {
                runs.lockExchange(exchange, run);
            } catch (DuplicateKeyException taken) {
                throw liveRunExists(keys).about("exchange", requested);
            }
        }
    }

    private Refusal liveRunExists(List<Long> keys) {
        String live = runs.liveRunAt(keys).orElse("unknown");
        return Refusal.conflict("live-run-exists",
                "The run %s is live there: approve or discard it before another is requested".formatted(live)).with("run", live);
    }
}
