package br.ix.invoice.psp.bank;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where a bank's API is and how the program proves who it is: OAuth2 client credentials, and a certificate with its key in a PKCS#12 file
 * ({@code trusted}: another with the certificates of the bank where the JDK does not know them). Secrets are never shown.
 */
record PspAccess(URI api, URI tokens, String clientId, String clientSecret, Store own, @Nullable Store trusted) {

    /** A PKCS#12 file and its password. */
    record Store(Path file, String password) {

        KeyStore open() throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password.toCharArray());
            }
            return store;
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    SSLContext tls() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own.open(), own.password().toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted == null ? null : trusted.open());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public String toString() {
        return "PspAccess[%s, client %s]".formatted(api, clientId);
    }
}
