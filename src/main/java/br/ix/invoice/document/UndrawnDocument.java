package br.ix.invoice.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** An issued document (id and number of the invoice) that could not be drawn, so often that it is not tried any more by itself. */
public record UndrawnDocument(String invoice, String number, int attempts, String reason, Instant gaveUpAt, @JsonIgnore long key) {
}
