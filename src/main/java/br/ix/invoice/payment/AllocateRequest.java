package br.ix.invoice.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an unused amount is used for from now on; {@code allocations} null: the oldest open invoices. {@code billingAccount}: whose it is, where nobody knew. */
public record AllocateRequest(@Nullable String billingAccount, @Nullable List<PaymentRequest.@Nullable Allocation> allocations) {
}
