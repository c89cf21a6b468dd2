package br.ix.invoice.contract.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code contract_text}: each text once. */
@Repository
class ContractTexts {

    private static final String KEEP = """
            INSERT IGNORE INTO contract_text (sha256, content) VALUES (:sha256, :content)
            """;

    private static final String READ = """
            SELECT sha256, content FROM contract_text WHERE sha256 IN (:hashes)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ContractTexts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes those of rows that are not there yet, always in the same order. */
    void keep(Collection<ContractRow> rows) {
        List<ContractText> texts = rows.stream().flatMap(ContractTexts::of).filter(text -> text.content() != null).distinct()
                .sorted(Comparator.comparing(ContractText::sha256)).toList();
        jdbc.batchUpdate(KEEP, texts.stream().map(text -> new MapSqlParameterSource("sha256", text.sha256())
                .addValue("content", text.content())).toArray(SqlParameterSource[]::new));
    }

    /** The rows with the content of their texts, read by one query. */
    List<ContractRow> read(List<ContractRow> rows) {
        Map<String, String> contents = new HashMap<>();
        List<String> hashes = rows.stream().flatMap(ContractTexts::of).map(ContractText::sha256).distinct().toList();
        if (!hashes.isEmpty()) {
            jdbc.query(READ, Map.of("hashes", hashes), row -> {
                contents.put(row.getString(1), row.getString(2));
            });
        }
        return rows.stream().map(row -> row.withTexts(contents)).toList();
    }

    private static Stream<ContractText> of(ContractRow row) {
        return Stream.of(row.pt(), row.en()).filter(Objects::nonNull);
    }
}
