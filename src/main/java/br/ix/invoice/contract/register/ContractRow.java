package br.ix.invoice.contract.register;

import br.ix.invoice.bulk.Stored;
import br.ix.invoice.contract.text.Placeholders;
import br.ix.invoice.contract.text.PrintedFacts;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.Participant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is stored. {@code signature} null: not signed; {@code template}: key of what it was drawn up from, null where the texts
 * were given; {@code facts}: what it prints. Public for the module's face and its web package.
 */
public record ContractRow(long id, long version, String publicId, Participant participant, Exchange exchange, long organisation, String kind,
                          boolean valid, @Nullable Signature signature, @Nullable Long template, ContractText pt,
                          @Nullable ContractText en, PrintedFacts facts, LocalDate drawnUpOn) implements Stored {

    @Override
    public String path() {
        return "contracts/" + publicId;
    }

    /** When and by whom, as far as that is known. */
    public record Signature(@Nullable LocalDate on, @Nullable String by) {
    }

    public boolean isSigned() {
        return signature != null;
    }

    /** The text in Portuguese as it is printed; null where the text was not read. */
    public @Nullable String printedPt() {
        return printed(pt);
    }

    /** The text in English as it is printed; null where there is none or it was not read. */
    public @Nullable String printedEn() {
        return en == null ? null : printed(en);
    }

    private @Nullable String printed(ContractText text) {
        return text.content() == null ? null : Placeholders.printed(text.content(), facts);
    }

    ContractRow withTexts(Map<String, String> contents) {
        return new ContractRow(id, version, publicId, participant, exchange, organisation, kind, valid, signature, template,
                pt.read(contents), en == null ? null : en.read(contents), facts, drawnUpOn);
    }

    ContractRow printing(PrintedFacts others, long ofOrganisation, @Nullable Signature signed) {
        return new ContractRow(id, version, publicId, participant, exchange, ofOrganisation, kind, valid, signed, template, pt, en, others,
                drawnUpOn);
    }
}
