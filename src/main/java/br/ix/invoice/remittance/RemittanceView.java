package br.ix.invoice.remittance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A file for a bank as the API shows it: {@code customer} is the agreement, or agency and account; {@code sequence} its number there; {@code titles}
 * how many instructions it has; {@code waiting} how many of this issuer are in no file yet.
 */
public record RemittanceView(String id, String issuer, String bank, String customer, long sequence, int titles, String fileName, Instant writtenAt,
                             String requestedBy, long waiting, @JsonIgnore long key) {
}
