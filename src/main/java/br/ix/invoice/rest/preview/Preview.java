package br.ix.invoice.rest.preview;

import br.ix.invoice.rest.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change is only asked about: {@code ?preview=true}, and which page of its impact is wanted. {@code ifMatch} is what was sent as
 * {@code If-Match}. A controller takes it as a parameter.
 */
public record Preview(boolean asked, PageQuery page, @Nullable String ifMatch) {
}
