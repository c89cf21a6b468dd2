package br.ix.invoice.console.page;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every page of the console gets: its frame and the ways of writing figures; and what it shows when it is refused. */
@ControllerAdvice(basePackages = "br.ix.invoice.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsolePages {

    private static final String HOME = "/console/";

    /** The frame; a role that the console is not for is refused here, before any page. */
    @ModelAttribute("frame")
    Frame frame(Caller caller, HttpServletRequest request) {
        Permission.requireLook(caller);
        return frameOf(caller, request);
    }

    @ModelAttribute("show")
    Display show(Locale language) {
        return new Display(language);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, Locale language, Caller caller, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error/refused", refusal.status());
        page.addObject("refusal", RefusalNotice.of(refusal));
        page.addObject("status", refusal.status().value());
        page.addObject("frame", frameOf(caller, request));
        page.addObject("show", show(language));
        return page;
    }

    private static Frame frameOf(Caller caller, HttpServletRequest request) {
        return new Frame(place(request.getRequestURI()), caller, new Permission(caller.role()),
                inLanguage(request, "pt"), inLanguage(request, "en"));
    }

    /** The part of the console that an address belongs to: {@code runs} for {@code /console/runs/1}. */
    private static String place(String address) {
        if (!address.startsWith(HOME)) {
            return "overview";
        }
        String inside = address.substring(HOME.length());
        return inside.contains("/") ? inside.substring(0, inside.indexOf('/')) : inside;
    }

    /** The same page in a language; after a form, which has no page, the first page. */
    private static String inLanguage(HttpServletRequest request, String language) {
        if (!request.getMethod().equals("GET")) {
            return "/?lang=" + language;
        }
        return ServletUriComponentsBuilder.fromRequest(request).scheme(null).host(null).port(null)
                .replaceQueryParam("lang", language).build().toUriString();
    }
}
