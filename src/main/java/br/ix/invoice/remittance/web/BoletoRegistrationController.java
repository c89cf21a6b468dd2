package br.ix.invoice.remittance.web;

import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.remittance.BoletoRegistrationView;
import br.ix.invoice.remittance.BoletoRegistrations;
import br.ix.invoice.remittance.BoletoRegistrations.AskBank;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How boletos stand at their banks; {@code id} is that of the invoice. */
@RestController
@RequestMapping("/api/v1/boleto-registrations")
class BoletoRegistrationController {

    private final BoletoRegistrations registrations;

    BoletoRegistrationController(BoletoRegistrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping
    Page<BoletoRegistrationView> list(PageQuery page, @RequestParam(required = false) @Nullable String state) {
        return registrations.page(state == null ? null : state(state), page);
    }

    private static BoletoState state(String text) {
        return Arrays.stream(BoletoState.values()).filter(one -> one.name().equals(text)).findAny()
                .orElseThrow(() -> Refusal.invalid("state", text, "is no state of a boleto; there are " + Arrays.toString(BoletoState.values())));
    }

    @GetMapping("/{id}")
    ResponseEntity<BoletoRegistrationView> item(@PathVariable String id) {
        return answer(registrations.of(id));
    }

    @PostMapping("/{id}/instruct")
    ResponseEntity<BoletoRegistrationView> instruct(@PathVariable String id, @RequestBody AskBank request, Caller caller) {
        return answer(registrations.instruct(id, request, caller));
    }

    private static ResponseEntity<BoletoRegistrationView> answer(BoletoRegistrationView view) {
        return Answers.item(view, view.version());
    }
}
