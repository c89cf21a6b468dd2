package br.ix.invoice.payment.web;

import br.ix.invoice.payment.AllocateRequest;
import br.ix.invoice.payment.PaymentRequest;
import br.ix.invoice.payment.PaymentView;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.ReasonRequest;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/payments}: money that came in, and what became of it. Nothing is changed or deleted: what was wrong is reversed. With
 * {@code preview=true} each answers what would be, and does nothing.
 */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsResource {

    /** Which invoice (id) is freed of a payment; null: all. */
    @Schema(name = "PaymentRelease")
    record Release(@Nullable String invoice) {
    }

    private static final AllocateRequest OLDEST = new AllocateRequest(null, null);
    private static final String NO = "false";
    private static final Release ALL = new Release(null);

    private final Payments payments;

    PaymentsResource(Payments payments) {
        this.payments = payments;
    }

    @GetMapping
    Page<PaymentView> list(@ModelAttribute PaymentQuery query, PageQuery page, Caller caller) {
        return payments.list(query.filter(), page, caller);
    }

    @PostMapping
    ResponseEntity<PaymentView> receive(@RequestBody PaymentRequest request, @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        if (preview) {
            return answer(payments.preview(() -> payments.receive(request, caller)));
        }
        PaymentView made = payments.receive(request, caller);
        return Answers.created("/api/v1/payments/" + made.id(), made, made.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<PaymentView> item(@PathVariable String id, Caller caller) {
        return answer(payments.byId(id, caller));
    }

    @PostMapping("/{id}/allocate")
    ResponseEntity<PaymentView> allocate(@PathVariable String id, @RequestBody(required = false) @Nullable AllocateRequest request,
                                         @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        return answer(() -> payments.allocate(id, request == null ? OLDEST : request, caller), preview);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<PaymentView> release(@PathVariable String id, @RequestBody(required = false) @Nullable Release request,
                                        @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        return answer(() -> payments.release(id, (request == null ? ALL : request).invoice(), caller), preview);
    }

    @PostMapping("/{id}/refund")
    ResponseEntity<PaymentView> refund(@PathVariable String id, @RequestBody ReasonRequest request,
                                       @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        return answer(() -> payments.refund(id, request, caller), preview);
    }

    @PostMapping("/{id}/reverse")
    ResponseEntity<PaymentView> reverse(@PathVariable String id, @RequestBody ReasonRequest request,
                                        @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        return answer(() -> payments.reverse(id, request, caller), preview);
    }

    private ResponseEntity<PaymentView> answer(Supplier<PaymentView> deed, boolean preview) {
        return answer(preview ? payments.preview(deed) : deed.get());
    }

    private static ResponseEntity<PaymentView> answer(PaymentView payment) {
        return Answers.item(payment, payment.version());
    }
}
