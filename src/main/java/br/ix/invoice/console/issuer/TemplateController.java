package br.ix.invoice.console.issuer;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.document.DocumentTemplate;
import br.ix.invoice.document.DocumentTemplateRequest;
import br.ix.invoice.document.DocumentTemplates;
import br.ix.invoice.rest.Caller;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the documents of an issuer look: changed, and looked at before. */
@Controller
@RequestMapping("/console/issuers/{code}/template")
class TemplateController {

    private final DocumentTemplates templates;

    TemplateController(DocumentTemplates templates) {
        this.templates = templates;
    }

    /** The form as it is sent; {@code version}: of the template that it was filled with, 0: there was none. A logo that is not sent stays, unless it is taken away. */
    record Form(int version, @Nullable String accent, @Nullable MultipartFile picture, @Nullable Boolean noPicture, @Nullable String headerPt,
                @Nullable String headerEn, @Nullable String footerPt, @Nullable String footerEn, @Nullable String notesPt, @Nullable String notesEn,
                @Nullable Boolean totalBand, @Nullable Boolean pixFirst, @Nullable String invoice, @Nullable String language) {

        DocumentTemplateRequest look(Optional<DocumentTemplate> before) {
            return new DocumentTemplateRequest(text(accent), logo(before), text(headerPt), text(headerEn), text(footerPt), text(footerEn), text(notesPt),
                    text(notesEn), Boolean.TRUE.equals(totalBand), Boolean.TRUE.equals(pixFirst));
        }

        private @Nullable String logo(Optional<DocumentTemplate> before) {
            if (picture == null || picture.isEmpty()) {
                return Boolean.TRUE.equals(noPicture) ? null : before.map(one -> one.look().logo()).orElse(null);
            }
            try {
                return Base64.getEncoder().encodeToString(picture.getBytes());
            } catch (IOException gone) {
                return "unreadable";
            }
        }

        private static @Nullable String text(@Nullable String given) {
            return given == null || given.isBlank() ? null : given.strip();
        }
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        Optional<DocumentTemplate> present = templates.find(code);
        model.addAttribute("code", code);
        model.addAttribute("version", present.map(DocumentTemplate::version).orElse(0));
        model.addAttribute("look", present.map(DocumentTemplate::look).orElse(DocumentTemplateRequest.PLAIN));
        return "issuer/template";
    }

    @PostMapping
    String change(@PathVariable String code, Form form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("template-changed", "/console/issuers/" + code + "/template").then(flash, () -> {
            templates.change(code, form.look(templates.find(code)), "\"" + form.version() + "\"", caller);
        });
    }

    @PostMapping("/preview")
    ResponseEntity<byte[]> preview(@PathVariable String code, Form form, Caller caller) {
        Permission.requireOperate(caller);
        Locale language = Locale.forLanguageTag("en".equals(form.language()) ? "en" : "pt");
        byte[] pdf = templates.preview(code, form.look(templates.find(code)), new DocumentTemplates.Shown(Form.text(form.invoice()), language), caller);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }
}
