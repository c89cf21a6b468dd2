package br.ix.invoice.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address to which nothing is sent. {@code mail}, {@code invoice}, {@code number}: the last that was meant for it, where there is one. */
public record MailBounce(String id, String address, String reason, Instant madeAt, String madeBy, @Nullable String mail, @Nullable String invoice,
                         @Nullable String number, @JsonIgnore long key) {
}
