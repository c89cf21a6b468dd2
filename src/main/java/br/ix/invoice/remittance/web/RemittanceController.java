package br.ix.invoice.remittance.web;

import br.ix.invoice.remittance.Remittances.MakeFile;
import br.ix.invoice.remittance.RemittanceView;
import br.ix.invoice.remittance.Remittances;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for banks over REST; nothing of them is changed or deleted. */
@RestController
@RequestMapping("/api/v1/remittances")
class RemittanceController {

    private static final long ONLY_VERSION = 1;

    private final Remittances remittances;

    RemittanceController(Remittances remittances) {
        this.remittances = remittances;
    }

    @GetMapping
    Page<RemittanceView> list(PageQuery page) {
        return remittances.page(page);
    }

    @PostMapping
    ResponseEntity<RemittanceView> make(@RequestBody MakeFile request, Caller caller) {
        RemittanceView made = remittances.make(request, caller);
        return Answers.created("/api/v1/remittances/" + made.id(), made, ONLY_VERSION);
    }

    @GetMapping("/{id}")
    ResponseEntity<RemittanceView> item(@PathVariable String id) {
        return Answers.item(remittances.withId(id), ONLY_VERSION);
    }

    /** The file as the bank takes it. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        RemittanceView remittance = remittances.withId(id);
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.US_ASCII))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(remittance.fileName()).build().toString())
                .body(remittances.content(remittance));
    }
}
