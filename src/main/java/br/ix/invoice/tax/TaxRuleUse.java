package br.ix.invoice.tax;

import java.time.LocalDate;
import java.util.Optional;

/** What was taxed by a rule; invoicing implements it. A rule that nothing was taxed by can still be changed and deleted. */
public interface TaxRuleUse {

    /** The last day of what was taxed by the rule on issued documents, or on drafts that are being issued; empty where nothing was. */
    Optional<LocalDate> usedThrough(long rule);
}
