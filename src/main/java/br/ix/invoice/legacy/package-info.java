/**
 * Imports of data from elsewhere: extracted, uploaded, checked, applied, compared with the tables, undone.
 *
 * <p>Owns: uploads, what each line became, rejections, findings, reports, the sample of the first start. Does not own: what is imported
 * (each module writes its own through its bulk command and its own rules).
 * Announces: LegacyDataApplied; ImportUndoRequested (synchronous, a listener may veto).
 * Tables: {@code data_import, import_file, import_rejection, import_warning, import_change, import_sum, import_finding, import_reference, sample_start}; files in {@code <home>/imports/<id>/}.
 * Invariants: what a person changed since it was imported is not overwritten (MeuIxAgainTest); read = new + changed + same + rejected (ck_import_file_counts); a killed apply repeats no chunk (ApplyRestartTest);
 * a check writes nothing but its outcomes, and applying the same files again changes nothing (PortfolioImportTest);
 * an undo takes back everything or nothing (ImportUndoTest); what differs between files and tables is named (ReconciliationTest); days that an
 * old invoice covers are not charged again (TakenOverChargesTest); a member export is compared and changes nothing
 * (MemberExportImportTest); an extraction that fails leaves no file under a final name (ExtractionFailuresTest).
 * Limits on purpose: processes that share the work must share the folder {@code imports} (ix-invoice.home on a shared disk).
 * Begin with: {@link br.ix.invoice.legacy.Imports}, then {@code run.ApplyImportJobs}, {@code extract.ExtractJob} and {@code kind.Kind}; the operator's words
 * are in {@code batch-jobs/import-portfolio/README.md} and the folders beside it.
 */
@NullMarked
@ApplicationModule(displayName = "Imports")
package br.ix.invoice.legacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
