/**
 * Contracts: the signed documents behind subscriptions.
 *
 * <p>Owns: templates in Portuguese and English, contracts of participants (an ASN at an exchange) with their texts, what they print, and
 * signatures. Does not own: how a document is drawn (document), what is billed (invoicing), the master data (participant).
 * Announces: ContractSigned, ContractUnsigned, in the transaction of the change, one event for a list.
 * Listens to, in the publisher's transaction: OrganisationsChanged, ParticipantsChanged, ExchangesChanged (what contracts print; a signed one is
 * unsigned where facts of the organisation changed, on the day on which they do), ParticipantsDeletionRequested (vetoes where one was signed).
 * Tables: {@code contract_template, contract, contract_text, contract_signature, contract_review}.
 * Invariants: one valid contract for a participant and kind (uk_contract_valid); what was signed stays as it was signed, and a change
 * of legal name, tax id, address or responsible person unsigns the valid contract (ContractSigningTest, ContractBulkTest), one of a day to
 * come on that day (ContractReviewsTest); no script comes into a text (MarkupTest); a caller of role participant sees only its own (ContractResourceTest).
 * Begin with: {@link br.ix.invoice.contract.Contracts}, then {@code text} (markup, placeholders), {@code register} (the rows) and {@code web}.
 */
@NullMarked
@ApplicationModule(displayName = "Contracts")
package br.ix.invoice.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
