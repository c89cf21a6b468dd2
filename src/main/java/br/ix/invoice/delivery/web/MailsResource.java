package br.ix.invoice.delivery.web;

import br.ix.invoice.delivery.MailFilter;
import br.ix.invoice.delivery.MailRequest;
import br.ix.invoice.delivery.MailView;
import br.ix.invoice.delivery.Mails;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/mails}: documents that were sent by mail, and sending one (again). */
@RestController
@RequestMapping(MailsResource.PATH)
class MailsResource {

    static final String PATH = "/api/v1/mails";

    private final Mails mails;

    MailsResource(Mails mails) {
        this.mails = mails;
    }

    @GetMapping
    Page<MailView> list(@ModelAttribute MailFilter filter, PageQuery page) {
        return mails.list(filter, page);
    }

    @PostMapping
    ResponseEntity<MailView> send(@RequestBody MailRequest body, Caller caller) {
        MailView mail = mails.send(body, caller);
        return ResponseEntity.created(URI.create(PATH + "/" + mail.id())).body(mail);
    }

    @GetMapping("/{id}")
    MailView show(@PathVariable String id) {
        return mails.byId(id);
    }
}
