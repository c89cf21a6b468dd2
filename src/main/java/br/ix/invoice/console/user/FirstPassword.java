package br.ix.invoice.console.user;

import br.ix.invoice.access.People;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an administrator gives to a person who has no password yet, or forgot it: what the form says, else one that is made up, which the next page
 * shows and no other.
 */
record FirstPassword(String text, boolean madeUp) {

    static FirstPassword of(UserForm form) {
        return form.hasPassword() ? new FirstPassword(String.valueOf(form.password()), false) : new FirstPassword(People.generatedPassword(), true);
    }

    /** Once it counts. */
    void show(RedirectAttributes flash) {
        if (madeUp) {
            flash.addFlashAttribute("secret", text);
        }
    }

    @Override
    public String toString() {
        return "FirstPassword";
    }
}
