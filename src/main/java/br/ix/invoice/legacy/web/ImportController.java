package br.ix.invoice.legacy.web;

import br.ix.invoice.legacy.ChangedRecord;
import br.ix.invoice.legacy.ChangedRecords;
import br.ix.invoice.legacy.Finding;
import br.ix.invoice.legacy.FindingKind;
import br.ix.invoice.legacy.Findings;
import br.ix.invoice.legacy.ImportItem;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.Imports;
import br.ix.invoice.legacy.Upload;
import br.ix.invoice.legacy.report.ImportReport;
import br.ix.invoice.legacy.report.ImportReports;
import br.ix.invoice.legacy.report.ReconciliationText;
import br.ix.invoice.legacy.report.ReportText;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Imports over REST: upload (which is checked by itself), apply, undo, and what became of the lines. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final Imports imports;
    private final ImportReports reports;
    private final Findings findings;
    private final ChangedRecords changes;

    ImportController(Imports imports, ImportReports reports, Findings findings, ChangedRecords changes) {
        this.imports = imports;
        this.reports = reports;
        this.findings = findings;
        this.changes = changes;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportItem> upload(Caller caller, MultipartHttpServletRequest form) throws IOException {
        requireStaff(caller);
        UploadForm upload = UploadForm.of(form);
        ImportItem item = imports.upload(new Upload(upload.kind(), upload.exchange(), caller.name(), upload.files()));
        return Answers.accepted(path(item), item, item.version());
    }

    @GetMapping
    Page<ImportItem> list(Caller caller, PageQuery page, @RequestParam(required = false) @Nullable String kind,
                          @RequestParam(required = false) @Nullable String state) {
        requireStaff(caller);
        if (kind != null) {
            ImportKind.ofWord(kind);
        }
        return imports.page(kind, state == null ? null : ImportState.checked(state), page);
    }

    @GetMapping("/{id}")
    ResponseEntity<ImportItem> item(Caller caller, @PathVariable String id) {
        hideFromParticipants(caller, id);
        ImportItem item = imports.withId(id);
        return Answers.item(item, item.version());
    }

    @PostMapping("/{id}/apply")
    ResponseEntity<ImportItem> apply(Caller caller, @PathVariable String id) {
        hideFromParticipants(caller, id);
        ImportItem item = imports.apply(id);
        return Answers.accepted(path(item), item, item.version());
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<ImportItem> undo(Caller caller, @PathVariable String id) {
        hideFromParticipants(caller, id);
        ImportItem item = imports.undo(id);
        return Answers.accepted(path(item), item, item.version());
    }

    @GetMapping("/{id}/rejections")
    Page<ImportRejection> rejections(Caller caller, @PathVariable String id, PageQuery page) {
        hideFromParticipants(caller, id);
        return imports.rejections(id, page);
    }

    @GetMapping("/{id}/warnings")
    Page<ImportRejection> warnings(Caller caller, @PathVariable String id, PageQuery page) {
        hideFromParticipants(caller, id);
        return imports.warnings(id, page);
    }

    /** What changes of what is there, field by field: to be looked at before it is applied. */
    @GetMapping("/{id}/changes")
    Page<ChangedRecord> changes(Caller caller, @PathVariable String id, PageQuery page) {
        hideFromParticipants(caller, id);
        return changes.page(id, page);
    }

    @GetMapping("/{id}/findings")
    Page<Finding> findings(Caller caller, @PathVariable String id, PageQuery page, @RequestParam(required = false) @Nullable String kind) {
        hideFromParticipants(caller, id);
        return findings.page(id, kind == null ? null : FindingKind.named(kind), page);
    }

    /** JSON, text for people, or CSV of what was compared: as {@code format} (json, text, csv) says, else as {@code Accept} does; in the language of {@code Accept-Language}. */
    @GetMapping(path = "/{id}/report", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, "text/csv"})
    ResponseEntity<Object> report(Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable String format,
                                  @RequestHeader(name = "Accept", required = false) @Nullable String accept) {
        hideFromParticipants(caller, id);
        ReportFormat as = ReportFormat.of(format, accept);
        Locale language = LocaleContextHolder.getLocale();
        ImportReport report = reports.of(id, language);
        return ResponseEntity.ok().contentType(as.type()).body(switch (as) {
            case JSON -> report;
            case TEXT -> ReportText.of(report, language);
            case CSV -> ReconciliationText.csv(report);
        });
    }

    private static String path(ImportItem item) {
        return "/api/v1/imports/" + item.id();
    }

    private static void requireStaff(Caller caller) {
        if (caller.isParticipant()) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "role-may-not", "Imports are for operators; the role of a participant may not see them");
        }
    }

    private static void hideFromParticipants(Caller caller, String id) {
        if (caller.isParticipant()) {
            throw Refusal.notFound("import", id);
        }
    }
}
