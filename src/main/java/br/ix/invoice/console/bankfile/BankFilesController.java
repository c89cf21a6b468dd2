package br.ix.invoice.console.bankfile;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.payment.BankFileItem;
import br.ix.invoice.payment.BankFiles;
import br.ix.invoice.payment.BankMovements;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of banks: all of them, a new one, one of them. */
@Controller
@RequestMapping("/console/bank-files")
class BankFilesController {

    private static final String HOME = "/console/bank-files";
    private static final PageQuery SOME = new PageQuery(20, null);

    private final BankFiles files;
    private final BankMovements movements;

    BankFilesController(BankFiles files, BankMovements movements) {
        this.files = files;
        this.movements = movements;
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("bankFiles", Paging.of(files.newest(query), request));
        model.addAttribute("tasks", movements.tasks());
        return "bankfile/list";
    }

    @PostMapping
    String upload(@RequestParam(required = false) @Nullable MultipartFile files, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("bank-file-uploaded", HOME).then(flash, () -> HOME + "/" + upload(files, caller.name()).id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        BankFileItem item = files.withId(id);
        model.addAttribute("item", item);
        model.addAttribute("phase", BankFilePhase.of(item));
        model.addAttribute("rejections", files.rejections(id, SOME).items());
        model.addAttribute("movements", Paging.of(files.movements(id, null, query), request));
        return "bankfile/show";
    }

    /** The moving part of the page; when the file stands still, the browser is told to load the whole page again. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        BankFileItem item = files.withId(id);
        if (!BankFilePhase.of(item).moving()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("item", item);
        return "bankfile/_progress :: progress";
    }

    /** A browser sends an empty file where none was chosen. */
    private BankFileItem upload(@Nullable MultipartFile file, String by) {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("files", null, "Choose a file");
        }
        try {
            return files.upload(String.valueOf(file.getOriginalFilename()), file, by);
        } catch (IOException broken) {
            throw new UncheckedIOException("The upload could not be stored", broken);
        }
    }
}
