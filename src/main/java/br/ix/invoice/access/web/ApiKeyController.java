package br.ix.invoice.access.web;

import br.ix.invoice.access.KeyRequest;
import br.ix.invoice.access.KeyRotation;
import br.ix.invoice.access.KeyView;
import br.ix.invoice.access.Keys;
import br.ix.invoice.access.NewKey;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The keys of programs. A text is in the answer of the POST that made it and nowhere else; DELETE revokes a key at once. */
@RestController
@RequestMapping(ApiKeyController.PATH)
class ApiKeyController {

    static final String PATH = "/api/v1/api-keys";

    private final Keys keys;

    ApiKeyController(Keys keys) {
        this.keys = keys;
    }

    @GetMapping
    Page<KeyView> list(PageQuery page, @Parameter(description = "Only those that end before this day, in UTC")
            @RequestParam(required = false) @Nullable LocalDate expiresBefore) {
        return keys.list(page, expiresBefore);
    }

    @GetMapping("/{id}")
    ResponseEntity<KeyView> show(@PathVariable String id) {
        KeyView key = keys.byId(id);
        return Answers.item(key, key.version());
    }

    @PostMapping
    @Transactional
    ResponseEntity<NewKey> make(@RequestBody KeyRequest body, Caller caller) {
        NewKey made = keys.make(body, caller.name());
        return shownOnce(made, ResponseEntity.created(URI.create(PATH + "/" + made.item().id())));
    }

    /** A new text; the old one counts for some hours beside it. */
    @PostMapping("/{id}/rotate")
    @Transactional
    ResponseEntity<NewKey> rotate(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                  @RequestBody(required = false) @Nullable KeyRotation body) {
        return shownOnce(keys.rotate(id, ifMatch, body == null ? new KeyRotation(null, null) : body), ResponseEntity.ok());
    }

    @DeleteMapping("/{id}")
    @Transactional
    ResponseEntity<Void> revoke(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keys.revoke(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<NewKey> shownOnce(NewKey made, ResponseEntity.BodyBuilder answer) {
        return answer.eTag("\"" + made.item().version() + "\"").cacheControl(CacheControl.noStore()).body(made);
    }
}
