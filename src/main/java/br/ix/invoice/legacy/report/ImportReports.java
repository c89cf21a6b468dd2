package br.ix.invoice.legacy.report;

import br.ix.invoice.invoicing.TakenOverInvoices;
import br.ix.invoice.legacy.ChangedRecord;
import br.ix.invoice.legacy.ChangedRecords;
import br.ix.invoice.legacy.Findings;
import br.ix.invoice.legacy.ImportItem;
import br.ix.invoice.legacy.ImportItem.Counts;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.Imports;
import br.ix.invoice.legacy.Reconciliations;
import br.ix.invoice.legacy.report.ImportReport.FileReport;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the report of an import from its rows. Public: the web package asks for it. */
@Component
public class ImportReports {

    private static final int FIRST_REJECTIONS = 20;
    private static final int FIRST_CHANGES = 100;

    private static final String SELECT_FILES = """
            SELECT name, target, encoding, delimiter_sign, decoded_twice, bytes, sha256, read_count, new_count, changed_count,
                   same_count, rejected_count, warned_count, quantity_sum, agreed_sum, found_in_tables
            FROM import_file WHERE import_id = :import ORDER BY position, id
            """;

    private final JdbcClient database;
    private final Imports imports;
    private final Compared compared;
    private final TakenOverInvoices invoices;

    ImportReports(JdbcClient database, Imports imports, Compared compared, TakenOverInvoices invoices) {
        this.database = database;
        this.imports = imports;
        this.compared = compared;
        this.invoices = invoices;
    }

    /** What comparisons found: of files with tables, before and after they are applied, of member exports with bills. */
    @Component
    record Compared(Reconciliations reconciliations, Findings findings, ChangedRecords changes) {
    }

    /** The report of the import with a public id, its notes in Portuguese or English; 404 where there is none. */
    public ImportReport of(String id, Locale language) {
        ImportItem item = imports.withId(id);
        ReportWords words = ReportWords.in(language);
        List<FileReport> files = database.sql(SELECT_FILES).param("import", item.key()).query((row, n) -> file(row, words)).list();
        List<ChangedRecord> changes = compared.changes().page(id, new PageQuery(FIRST_CHANGES, null)).items();
        return new ImportReport(item.id(), item.kind(), item.state(), item.message(), item.exchange(), item.comparedOn(), item.counts(), files, changes,
                imports.rejections(id, new PageQuery(FIRST_REJECTIONS, null)).items(),
                imports.warnings(id, new PageQuery(FIRST_REJECTIONS, null)).items(),
                item.kind().equals(ImportKind.INVOICE.word()) ? invoices.holes() : null, compared.findings().counts(id), compared.reconciliations.of(id));
    }

    private static FileReport file(ResultSet row, ReportWords words) throws SQLException {
        boolean subscriptions = "SUBSCRIPTIONS".equals(row.getString("target"));
        Counts counts = new Counts(row.getLong("read_count"), row.getLong("new_count"), row.getLong("changed_count"),
                row.getLong("same_count"), row.getLong("rejected_count"), row.getLong("warned_count"));
        return new FileReport(row.getString("name"), row.getString("encoding"), row.getString("delimiter_sign"), row.getLong("bytes"),
                row.getString("sha256"), notes(row.getString("encoding"), row.getLong("decoded_twice"), words), counts,
                subscriptions ? plain(row.getBigDecimal("quantity_sum")) : null,
                subscriptions ? plain(row.getBigDecimal("agreed_sum")) : null, row.getObject("found_in_tables", Long.class));
    }

    private static List<String> notes(@Nullable String encoding, long decodedTwice, ReportWords words) {
        List<String> notes = new ArrayList<>();
        if (encoding != null && !encoding.startsWith("UTF-8")) {
            String name = encoding.replace("+mark", "");
            notes.add(words.text("note.encoding", name.equals(encoding) ? name : words.text("note.mark", name)));
        }
        if (decodedTwice > 0) {
            notes.add(words.text("note.twice", decodedTwice));
        }
        return notes;
    }

    private static String plain(BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }
}
