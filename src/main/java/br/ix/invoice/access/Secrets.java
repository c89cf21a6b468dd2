package br.ix.invoice.access;

import br.ix.invoice.access.factor.SecretBox;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Encrypts what a module keeps and must read again, under the key that is not in the database: a dump alone gives nothing away. What is closed is bound
 * to its owner ({@code webhook 7}) and opens for no other.
 */
@Component
public class Secrets {

    private final SecretBox box;

    Secrets(SecretBox box) {
        this.box = box;
    }

    public String close(String secret, String owner) {
        return box.close(secret.getBytes(StandardCharsets.UTF_8), owner);
    }

    /** What was kept before secrets were closed is read as it is. */
    public String open(String kept, String owner) {
        return SecretBox.isClosed(kept) ? new String(box.open(kept, owner), StandardCharsets.UTF_8) : kept;
    }
}
