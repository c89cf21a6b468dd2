package br.ix.invoice.access.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to log in, in Portuguese or English: as {@code ?lang=} says, else as the browser asks. */
@Controller
class LoginPage {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @GetMapping("/login")
    String show(@RequestParam(required = false) @Nullable String lang, Locale browser, Model model) {
        Locale language = lang == null ? browser : Locale.forLanguageTag(lang);
        boolean portuguese = language.getLanguage().equals("pt");
        model.addAttribute("language", portuguese ? "pt-BR" : "en");
        model.addAttribute("texts", texts(portuguese ? Locale.forLanguageTag("pt") : Locale.ROOT));
        return "login";
    }

    private static Map<String, String> texts(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle("login", language, NO_OTHER_LANGUAGE);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
