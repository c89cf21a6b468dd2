package br.ix.invoice.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** How the documents of an issuer (its code) look that are drawn from now on; {@code version} counts its changes. */
public record DocumentTemplate(String issuer, int version, DocumentTemplateRequest look, Instant madeAt, String madeBy, @JsonIgnore long key) {
}
