package br.ix.invoice.delivery.web;

import br.ix.invoice.delivery.MailAddresses;
import br.ix.invoice.delivery.MailBounce;
import br.ix.invoice.delivery.MailBounceRequest;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/mail-bounces}: addresses to which nothing is sent; the work list of who looks after them. */
@RestController
@RequestMapping(MailBouncesResource.PATH)
class MailBouncesResource {

    static final String PATH = "/api/v1/mail-bounces";
    private static final long VERSION = 1;

    private final MailAddresses addresses;

    MailBouncesResource(MailAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    Page<MailBounce> list(PageQuery page) {
        return addresses.bounces(page);
    }

    @PostMapping
    ResponseEntity<MailBounce> mark(@RequestBody MailBounceRequest body, Caller caller) {
        MailBounce marked = addresses.mark(body, caller);
        return Answers.created(PATH + "/" + marked.id(), marked, VERSION);
    }

    @GetMapping("/{id}")
    ResponseEntity<MailBounce> show(@PathVariable String id) {
        return Answers.item(addresses.bounce(id), VERSION);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> unmark(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        addresses.bounce(id);
        Answers.requireMatch(ifMatch, VERSION);
        addresses.unmark(id);
        return ResponseEntity.noContent().build();
    }
}
