package br.ix.invoice.delivery.web;

import br.ix.invoice.delivery.MailAddresses;
import br.ix.invoice.delivery.MailContact;
import br.ix.invoice.delivery.MailContactRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/mail-contacts}: which addresses get the mails about an organisation. A contact never changes: it is removed, and another made. */
@RestController
@RequestMapping(MailContactsResource.PATH)
class MailContactsResource {

    static final String PATH = "/api/v1/mail-contacts";
    private static final long VERSION = 1;

    private final MailAddresses addresses;

    MailContactsResource(MailAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    Page<MailContact> list(@RequestParam(required = false) @Nullable String organisation, PageQuery page) {
        return addresses.contacts(organisation, page);
    }

    @PostMapping
    ResponseEntity<MailContact> create(@RequestBody MailContactRequest body, Caller caller) {
        MailContact made = addresses.addContact(body, caller);
        return Answers.created(PATH + "/" + made.id(), made, VERSION);
    }

    @GetMapping("/{id}")
    ResponseEntity<MailContact> show(@PathVariable String id) {
        return Answers.item(addresses.contact(id), VERSION);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        addresses.contact(id);
        Answers.requireMatch(ifMatch, VERSION);
        addresses.removeContact(id);
        return ResponseEntity.noContent().build();
    }
}
