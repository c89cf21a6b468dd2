package br.ix.invoice.console.imports;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.ChangedRecords;
import br.ix.invoice.legacy.Findings;
import br.ix.invoice.legacy.ImportItem;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.Imports;
import br.ix.invoice.legacy.Reconciliations;
import br.ix.invoice.legacy.Upload;
import br.ix.invoice.legacy.Upload.UploadedFile;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The imports: all of them, a new one, one of them. */
@Controller
@RequestMapping("/console/imports")
class ImportsController {

    private static final String HOME = "/console/imports";

    private static final int MOST_WARNINGS = 100;
    private static final int MOST_CHANGES = 20;

    private final Imports imports;
    private final Reconciliations reconciliations;
    private final Findings findings;
    private final Exchanges exchanges;
    private final ChangedRecords changes;

    ImportsController(Imports imports, Reconciliations reconciliations, Findings findings, Exchanges exchanges, ChangedRecords changes) {
        this.imports = imports;
        this.reconciliations = reconciliations;
        this.findings = findings;
        this.exchanges = exchanges;
        this.changes = changes;
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("imports", Paging.of(imports.newest(query), request));
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("exchanges", exchanges.all());
        return "imports/list";
    }

    @PostMapping
    String upload(UploadForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("import-uploaded", HOME).then(flash, () -> HOME + "/" + upload(form, caller.name()).id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        ImportItem item = imports.withId(id);
        model.addAttribute("item", item);
        model.addAttribute("phase", ImportPhase.of(item));
        model.addAttribute("changes", changes.page(id, new PageQuery(MOST_CHANGES, null)));
        model.addAttribute("rejections", Paging.of(imports.rejections(id, query), request));
        model.addAttribute("findings", findings.counts(id));
        model.addAttribute("reconciliation", reconciliations.of(id));
        model.addAttribute("warnings", imports.warnings(id, new PageQuery(MOST_WARNINGS, null)));
        return "imports/show";
    }

    /** The moving part of the page; when the import stands still, the browser is told to load the whole page again. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        ImportItem item = imports.withId(id);
        if (!ImportPhase.of(item).moving()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("item", item);
        return "imports/_progress :: progress";
    }

    private ImportItem upload(UploadForm form, String by) {
        List<UploadedFile> files = form.given().stream()
                .map(file -> new UploadedFile(String.valueOf(file.getOriginalFilename()), file::getInputStream)).toList();
        if (files.isEmpty()) {
            throw Refusal.invalid("files", null, "Choose at least one file");
        }
        try {
            return imports.upload(new Upload(ImportKind.ofWord(String.valueOf(form.kind())), form.wanted(), by, files));
        } catch (IOException broken) {
            throw new UncheckedIOException("The upload could not be stored", broken);
        }
    }

    /** What the form sends; a browser sends an empty file where none was chosen. */
    record UploadForm(@Nullable String kind, @Nullable String exchange, @Nullable List<MultipartFile> files) {

        @Nullable String wanted() {
            return exchange == null || exchange.isEmpty() ? null : exchange;
        }

        List<MultipartFile> given() {
            return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
        }
    }
}
