/**
 * PIX: how Brazil's instant payment is asked for in a text that fits a QR code, as pure code.
 *
 * <p>Owns: the BR Code (static and dynamic) with its check sum, keys, the txid of an invoice. Does not own: who receives (ix), which invoice
 * has which code (invoicing), charges at banks (psp), the picture (document).
 * Announces and listens to nothing. Tables: none.
 * Invariants: a code that is read has the right check sum and lengths (BrCodeTest); a txid gives its invoice back (TxidTest).
 * Begin with: {@link br.ix.invoice.pix.BrCode}.
 */
@NullMarked
@ApplicationModule(displayName = "PIX")
package br.ix.invoice.pix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
