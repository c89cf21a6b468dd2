package br.ix.invoice.access.key;

import br.ix.invoice.audit.Persons;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who made a key stands behind it, also when it was revoked: nobody is two people by making a key. */
@Component
class KeyMakers implements Persons {

    private static final String KEY = "key:";
    private static final String FIND_MAKER = "SELECT created_by FROM api_key WHERE public_id = :publicId";

    private final JdbcClient jdbc;

    KeyMakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> behind(String key) {
        return key.startsWith(KEY) ? jdbc.sql(FIND_MAKER).param("publicId", key.substring(KEY.length())).query(String.class).optional()
                .map("user:"::concat) : Optional.empty();
    }
}
