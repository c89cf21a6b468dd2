package br.ix.invoice.remittance;

import br.ix.invoice.invoicing.BoletoState;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the boleto of an invoice (id) stands at its bank; {@code reasons}: why it was refused, the codes of the bank or our words; {@code dueOn} and
 * {@code abatement} as the bank was last asked; {@code waiting}: what it is asked in the next file.
 */
public record BoletoRegistrationView(String invoice, String number, String issuer, String bank, String ourNumber, BoletoState state,
                                     @Nullable String reasons, @Nullable LocalDate dueOn, String abatement, List<InstructionKind> waiting,
                                     Instant changedAt, @JsonIgnore long version, @JsonIgnore long key) {
}
