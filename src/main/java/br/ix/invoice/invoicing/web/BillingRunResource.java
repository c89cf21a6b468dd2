package br.ix.invoice.invoicing.web;

import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.DecisionView;
import br.ix.invoice.invoicing.ExcludedView;
import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.ParkedView;
import br.ix.invoice.invoicing.ReleaseRequest;
import br.ix.invoice.invoicing.RunRequest;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.invoicing.StaleView;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/billing-runs}: requests of runs, and what is decided on them. */
@RestController
@RequestMapping("/api/v1/billing-runs")
class BillingRunResource {

    /** What a run is requested with; {@code exchange} null: all. */
    @Schema(name = "BillingRunRequest")
    record RequestBodyOfRun(@Nullable String period, @Nullable String exchange, @Nullable Boolean autoApprove) {
    }

    /** Approves what has this hash; {@code issuedOn} null: today. */
    @Schema(name = "RunApproval")
    record Approval(@Nullable String contentHash, @Nullable String issuedOn) {
    }

    /** Public ids of billing accounts; null: those that need it. */
    record Redraft(@Nullable List<String> accounts) {
    }

    /** Public ids of billing accounts and why. */
    @Schema(name = "AccountsChoice")
    record Choice(@Nullable List<String> accounts, @Nullable String reason) {
    }

    private static final Set<Role> MAY_APPROVE = Set.of(Role.APPROVER, Role.ADMINISTRATOR);

    private final BillingRuns runs;
    private final Invoices invoices;

    BillingRunResource(BillingRuns runs, Invoices invoices) {
        this.runs = runs;
        this.invoices = invoices;
    }

    @GetMapping
    Page<RunView> list(@RequestParam(required = false) @Nullable String period,
                       @RequestParam(required = false) @Nullable String exchange,
                       @RequestParam(required = false) @Nullable String state, PageQuery page) {
        return runs.list(period, exchange, state, page);
    }

    @PostMapping
    ResponseEntity<RunView> request(@RequestBody RequestBodyOfRun body, @RequestParam(defaultValue = "false") boolean preview,
                                    Caller caller) {
        boolean autoApprove = Boolean.TRUE.equals(body.autoApprove());
        if (autoApprove && !MAY_APPROVE.contains(caller.role())) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "may-not-approve", "The role %s may not approve, so it may not let a run approve itself"
                    .formatted(caller.role().name().toLowerCase()));
        }
        String id = runs.request(new RunRequest(body.period(), body.exchange(), autoApprove, preview), caller.name());
        return accepted(id);
    }

    @GetMapping("/{id}")
    ResponseEntity<RunView> item(@PathVariable String id) {
        RunView run = runs.byId(id);
        return Answers.item(run, run.version());
    }

    @GetMapping("/{id}/invoices")
    Page<InvoiceView> invoices(@PathVariable String id, PageQuery page, Caller caller, Locale language) {
        runs.byId(id);
        return invoices.list(InvoiceFilter.ofRun(id), page, caller, language);
    }

    @GetMapping("/{id}/parked")
    Page<ParkedView> parked(@PathVariable String id, PageQuery page, Locale language) {
        return runs.parked(id, page, language);
    }

    @GetMapping("/{id}/stale")
    Page<StaleView> stale(@PathVariable String id, PageQuery page) {
        return runs.stale(id, page);
    }

    @GetMapping("/{id}/excluded")
    Page<ExcludedView> excluded(@PathVariable String id, PageQuery page) {
        return runs.excluded(id, page);
    }

    @GetMapping("/{id}/decisions")
    Page<DecisionView> decisions(@PathVariable String id, PageQuery page, Locale language) {
        return runs.decisions(id, page, language);
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<RunView> approve(@PathVariable String id, @RequestBody Approval body, Caller caller) {
        runs.approve(id, body.contentHash(), issuedOn(body), caller.name());
        return accepted(id);
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<RunView> discard(@PathVariable String id) {
        runs.discard(id);
        return accepted(id);
    }

    @PostMapping("/{id}/redraft")
    ResponseEntity<RunView> redraft(@PathVariable String id, @RequestBody(required = false) @Nullable Redraft body) {
        runs.redraft(id, body == null ? null : body.accounts());
        return accepted(id);
    }

    @PostMapping("/{id}/exclude")
    ResponseEntity<RunView> exclude(@PathVariable String id, @RequestBody Choice body, Caller caller) {
        runs.exclude(id, body.accounts(), body.reason(), caller.name());
        return accepted(id);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<RunView> release(@PathVariable String id, @RequestBody ReleaseRequest body, Caller caller) {
        runs.release(id, body, caller.name());
        return accepted(id);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<RunView> retry(@PathVariable String id) {
        runs.retry(id);
        return accepted(id);
    }

    private ResponseEntity<RunView> accepted(String id) {
        RunView run = runs.byId(id);
        return Answers.accepted("/api/v1/billing-runs/" + id, run, run.version());
    }

    private static @Nullable LocalDate issuedOn(Approval body) {
        Inputs inputs = new Inputs(Form.of(body));
        LocalDate day = inputs.day("issuedOn");
        if (inputs.isRefused()) {
            throw Refusal.invalid(inputs.faults());
        }
        return day;
    }
}
