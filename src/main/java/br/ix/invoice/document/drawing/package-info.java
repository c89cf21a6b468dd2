/** Documents drawn soon after they were issued, so that who asks first does not wait. */
@NullMarked
package br.ix.invoice.document.drawing;

import org.jspecify.annotations.NullMarked;
