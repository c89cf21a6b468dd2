package br.ix.invoice.payment.bankweb;

import br.ix.invoice.payment.BankFileItem;
import br.ix.invoice.payment.BankFileItem.Rejection;
import br.ix.invoice.payment.BankFiles;
import br.ix.invoice.payment.BankMovementView;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files of banks over REST: upload (checked and applied by itself), undo, and what became of the movements. */
@RestController
@RequestMapping("/api/v1/bank-files")
class BankFileController {

    private static final Set<String> STATES = Set.of("UPLOADED", "CHECKING", "APPLYING", "APPLIED", "UNDOING", "UNDONE", "FAILED");
    private static final Set<String> FILE_FIELDS = Set.of("files", "file");

    private final BankFiles files;

    BankFileController(BankFiles files) {
        this.files = files;
    }

    /** One file, in the field {@code files}; its name means nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BankFileItem> upload(Caller caller, MultipartHttpServletRequest form) throws IOException {
        MultipartFile file = onlyFile(form);
        String name = file.getOriginalFilename();
        return accepted(files.upload(name == null ? "" : name, file, caller.name()));
    }

    private static MultipartFile onlyFile(MultipartHttpServletRequest form) {
        Faults faults = new Faults();
        Stream.concat(form.getParameterMap().keySet().stream(), form.getMultiFileMap().keySet().stream()).distinct()
                .filter(field -> !FILE_FIELDS.contains(field)).sorted()
                .forEach(field -> faults.add(field, form.getParameter(field), "is not a field of an upload: it has 'files'"));
        List<MultipartFile> given = FILE_FIELDS.stream().flatMap(field -> form.getFiles(field).stream()).toList();
        if (given.size() != 1) {
            faults.add("files", given.size(), given.isEmpty() ? "is required: the file of a bank" : "is one file a request: each is applied by itself");
        }
        faults.refuseIfAny();
        return given.get(0);
    }

    @GetMapping
    Page<BankFileItem> list(PageQuery page, @RequestParam(required = false) @Nullable String state) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", state, "is not a state of a bank file; there are " + String.join(", ", STATES.stream().sorted().toList()));
        }
        return files.page(state, page);
    }

    @GetMapping("/{id}")
    ResponseEntity<BankFileItem> item(@PathVariable String id) {
        BankFileItem item = files.withId(id);
        return Answers.item(item, item.version());
    }

    /** Lets a file go on whose job broke while it was applied. */
    @PostMapping("/{id}/apply")
    ResponseEntity<BankFileItem> apply(@PathVariable String id) {
        return accepted(files.apply(id));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<BankFileItem> undo(@PathVariable String id) {
        return accepted(files.undo(id));
    }

    @GetMapping("/{id}/rejections")
    Page<Rejection> rejections(@PathVariable String id, PageQuery page) {
        return files.rejections(id, page);
    }

    @GetMapping("/{id}/movements")
    Page<BankMovementView> movements(@PathVariable String id, PageQuery page, @RequestParam(required = false) @Nullable String state) {
        return files.movements(id, MovementStates.of(state), page);
    }

    private static ResponseEntity<BankFileItem> accepted(BankFileItem item) {
        return Answers.accepted("/api/v1/bank-files/" + item.id(), item, item.version());
    }
}
