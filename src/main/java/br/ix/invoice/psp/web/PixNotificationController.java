package br.ix.invoice.psp.web;

import br.ix.invoice.psp.PixNotificationView;
import br.ix.invoice.psp.PixNotifications;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money by PIX of which banks told; {@code id} is its {@code endToEndId}. */
@RestController
@RequestMapping(PixNotificationController.PATH)
class PixNotificationController {

    static final String PATH = "/api/v1/pix-notifications";

    private final PixNotifications notifications;

    PixNotificationController(PixNotifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    Page<PixNotificationView> list(PageQuery page, @RequestParam(required = false) @Nullable String state) {
        return notifications.page(state, page);
    }

    @GetMapping("/{id}")
    PixNotificationView item(@PathVariable String id) {
        return notifications.of(id);
    }

    /** Asks the bank again now. */
    @PostMapping("/{id}/retry")
    ResponseEntity<PixNotificationView> retry(@PathVariable String id) {
        PixNotificationView asked = notifications.retry(id);
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(URI.create(PATH + "/" + id)).body(asked);
    }
}
