package br.ix.invoice.psp.web;

import br.ix.invoice.invoicing.PixState;
import br.ix.invoice.psp.PixRegistrationView;
import br.ix.invoice.psp.PixRegistrations;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How charges by PIX stand at their banks; {@code id} is that of the invoice. */
@RestController
@RequestMapping(PixRegistrationController.PATH)
class PixRegistrationController {

    static final String PATH = "/api/v1/pix-registrations";

    private final PixRegistrations registrations;

    PixRegistrationController(PixRegistrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping
    Page<PixRegistrationView> list(PageQuery page, @RequestParam(required = false) @Nullable String state) {
        return registrations.page(state == null ? null : state(state), page);
    }

    private static PixState state(String text) {
        return Arrays.stream(PixState.values()).filter(one -> one.name().equals(text)).findAny()
                .orElseThrow(() -> Refusal.invalid("state", text, "is no state of a charge; there are " + Arrays.toString(PixState.values())));
    }

    @GetMapping("/{id}")
    ResponseEntity<PixRegistrationView> item(@PathVariable String id) {
        PixRegistrationView item = registrations.of(id);
        return Answers.item(item, item.version());
    }

    /** Tells the bank again now. */
    @PostMapping("/{id}/retry")
    ResponseEntity<PixRegistrationView> retry(@PathVariable String id) {
        PixRegistrationView item = registrations.retry(id);
        return Answers.accepted(PATH + "/" + id, item, item.version());
    }
}
