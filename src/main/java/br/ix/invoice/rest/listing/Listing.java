package br.ix.invoice.rest.listing;

import br.ix.invoice.rest.CollectionDescription;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The listing of all collections: JSON for a program, the handbook in a browser. Open: nothing of what the program keeps is on it. */
@Controller
class Listing {

    record Entry(String name, String href, String description, List<String> methods) {
    }

    record Collections(List<Entry> collections) {
    }

    private final ObjectProvider<CollectionDescription> descriptions;
    private final Handbook handbook;

    Listing(ObjectProvider<CollectionDescription> descriptions, Handbook handbook) {
        this.descriptions = descriptions;
        this.handbook = handbook;
    }

    @GetMapping({ApiPath.BASE, ApiPath.BASE + "/"})
    Object show(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept, HttpServletRequest request, Locale language) {
        if (prefersHtml(accept)) {
            return new ModelAndView("api/page", "chapters", handbook.chapters(request, language))
                    .addObject("server", ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        }
        List<Entry> entries = descriptions.stream().sorted(Comparator.comparing(CollectionDescription::name))
                .map(Listing::entry).toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).varyBy(HttpHeaders.ACCEPT)
                .body(new Collections(entries));
    }

    private static Entry entry(CollectionDescription description) {
        return new Entry(description.name(), ApiPath.BASE + "/" + description.name(), description.description(),
                description.methods());
    }

    /** A browser names HTML before JSON; a program that takes anything gets JSON. */
    private static boolean prefersHtml(String accept) {
        if (accept == null) {
            return false;
        }
        int html = accept.indexOf("text/html");
        int json = accept.indexOf("json");
        return html >= 0 && (json < 0 || html < json);
    }
}
