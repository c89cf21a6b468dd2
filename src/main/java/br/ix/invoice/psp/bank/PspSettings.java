package br.ix.invoice.psp.bank;

import br.ix.invoice.psp.bank.PspAccess.Store;
import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.psp.<name>.*} of one bank: {@code api} and {@code tokens} are addresses, {@code clientId} and {@code clientSecret} what it gave
 * out, {@code certificate} a PKCS#12 file with our certificate and key, {@code trusted} another with the bank's certificates where Java does not know
 * them; {@code payableDays} how long after the due day a charge can be paid; {@code notificationSecret} the part of the address that only the
 * bank knows. Secrets are never shown.
 */
record PspSettings(@Nullable URI api, @Nullable URI tokens, @Nullable String clientId, @Nullable String clientSecret, @Nullable File certificate,
                   @DefaultValue("") String certificatePassword, @Nullable File trusted, @DefaultValue("") String trustedPassword,
                   @DefaultValue("365") int payableDays, @Nullable String notificationSecret) {

    private static final int SHORTEST_SECRET = 32;

    /** What is missing or wrong, as text for an operator; empty where nothing is. */
    List<String> faults() {
        return Stream.of(api == null ? "api" : null, tokens == null ? "tokens" : null, clientId == null ? "client-id" : null,
                        clientSecret == null ? "client-secret" : null, certificate == null ? "certificate" : null,
                        payableDays < 0 || payableDays > 9999 ? "payable-days (0 to 9999)" : null,
                        notificationSecret != null && notificationSecret.length() < SHORTEST_SECRET ? "notification-secret (at least 32 letters)" : null)
                .filter(Objects::nonNull).toList();
    }

    PspAccess access() {
        return new PspAccess(Objects.requireNonNull(api), Objects.requireNonNull(tokens), Objects.requireNonNull(clientId), Objects.requireNonNull(clientSecret),
                new Store(Objects.requireNonNull(certificate).toPath(), certificatePassword),
                trusted == null ? null : new Store(trusted.toPath(), trustedPassword));
    }

    /** When the files were written: a certificate that is renewed is taken without a new start. */
    long filesOf() {
        return Stream.of(certificate, trusted).filter(Objects::nonNull).mapToLong(File::lastModified).sum();
    }

    @Override
    public String toString() {
        return "PspSettings[%s, client %s]".formatted(api, clientId);
    }
}
