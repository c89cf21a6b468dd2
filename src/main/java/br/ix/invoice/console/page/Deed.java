package br.ix.invoice.console.page;

import br.ix.invoice.rest.Refusal;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a form asks for is done, then a page is shown that says so; what is refused is said on the page that the form came from.
 * {@code done} is the end of a key {@code done.*} of the texts.
 */
public record Deed(String done, String page) {

    /** Does it and goes to the page. */
    public String then(RedirectAttributes flash, Runnable deed) {
        return then(flash, () -> {
            deed.run();
            return page;
        });
    }

    /** Does it and goes to the page that it names, for example that of a new thing. */
    public String then(RedirectAttributes flash, Supplier<String> deed) {
        try {
            String target = deed.get();
            flash.addFlashAttribute("done", done);
            return "redirect:" + target;
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refusal", RefusalNotice.of(refusal));
            return "redirect:" + page;
        }
    }
}
