package br.ix.invoice.console.imports;

import br.ix.invoice.legacy.WrittenReports;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report of an import, to print and sign, and its sums for a spreadsheet. */
@Controller
@RequestMapping("/console/imports/{id}/report")
class ReportController {

    private final WrittenReports reports;

    ReportController(WrittenReports reports) {
        this.reports = reports;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String id, Locale language) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(reports.text(id, language).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sums")
    ResponseEntity<byte[]> sums(@PathVariable String id) {
        ContentDisposition saved = ContentDisposition.attachment().filename("import-%s.csv".formatted(id)).build();
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString()).body(reports.csv(id).getBytes(StandardCharsets.UTF_8));
    }
}
