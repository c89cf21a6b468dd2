package br.ix.invoice.console.key;

import br.ix.invoice.access.KeyRequest;
import br.ix.invoice.access.Keys;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A key to try the API with: it only reads, and ends by itself. The page of the API takes form and key from here. */
@Controller
@RequestMapping(TrialKeyController.PAGE)
class TrialKeyController {

    static final String PAGE = "/console/trial-key";

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int LONGEST_NAME = 80;

    private final Keys keys;
    private final Clock clock;

    TrialKeyController(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    String show(Caller caller) {
        Permission.requireAdminister(caller);
        return "key/trial";
    }

    @PostMapping
    String create(Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("trial-key-made", PAGE).then(flash, () -> {
            String who = caller.name().length() <= LONGEST_NAME ? caller.name() : caller.name().substring(0, LONGEST_NAME);
            KeyRequest asked = new KeyRequest("trial of " + who, "viewer", null, null, List.of("*:read"), clock.instant().plus(LIFE));
            flash.addFlashAttribute("secret", keys.make(asked, caller.name()).key());
        });
    }
}
