package br.ix.invoice.invoicing.reading;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.invoicing.InvoicePrint.Issuing;
import br.ix.invoice.invoicing.InvoiceReferences.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Issued invoices by the numbers of their banks and by their ids. Public for the module's face. */
@Component
public class NumberedDocuments {

    private static final String AGREEMENTS = """
            SELECT id, content FROM issuer_print WHERE JSON_UNQUOTE(JSON_EXTRACT(content, '$.boleto.bank')) = :bank
            """;
    private static final String NUMBERED = """
            SELECT i.id, i.public_id, issuer.code, i.issuer_print_id, i.number
            FROM issuer_print print
            JOIN invoice i ON i.issuer_id = print.issuer_id AND i.issuer_print_id = print.id
            JOIN issuer ON issuer.id = i.issuer_id
            WHERE print.id IN (:prints) AND i.number IN (:numbers) AND i.taken_over IS NULL AND i.kind <> 'CREDIT_NOTE'
            ORDER BY i.id
            """;
    private static final String WITH_IDS = """
            SELECT i.id, i.public_id, issuer.code
            FROM invoice i JOIN issuer ON issuer.id = i.issuer_id
            WHERE i.public_id IN (:ids) AND i.number IS NOT NULL AND i.kind <> 'CREDIT_NOTE'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    NumberedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That the sequence of a number is looked for among the documents of a snapshot. */
    public record Asked(long print, long sequence, String number) {
    }

    private record Place(long print, long sequence) {
    }

    /** The agreements with a bank under which documents were made, by the key of their issuer's snapshot. */
    public Map<Long, Agreement> agreementsOf(String bank) {
        Map<Long, Agreement> agreements = new HashMap<>();
        jdbc.sql(AGREEMENTS).param("bank", bank).query(row -> {
            Agreement agreement = json.readValue(row.getString("content"), Issuing.class).boleto();
            if (agreement != null) {
                agreements.put(row.getLong("id"), agreement);
            }
        });
        return agreements;
    }

    /** By the number as it was asked for. */
    public Map<String, List<Named>> find(List<Asked> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<Place, List<String>> wanted = asked.stream().collect(Collectors.groupingBy(one -> new Place(one.print(), one.sequence()),
                Collectors.mapping(Asked::number, Collectors.toList())));
        Map<String, List<Named>> found = new HashMap<>();
        jdbc.sql(NUMBERED).param("prints", asked.stream().map(Asked::print).distinct().toList())
                .param("numbers", asked.stream().map(Asked::sequence).distinct().toList()).query(row -> {
                    Named named = named(row);
                    wanted.getOrDefault(new Place(row.getLong("issuer_print_id"), row.getLong("number")), List.of())
                            .forEach(number -> found.computeIfAbsent(number, none -> new ArrayList<>()).add(named));
                });
        return found;
    }

    public List<Named> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(WITH_IDS).param("ids", ids.stream().map(UUID::toString).toList())
                .query((row, index) -> named(row)).list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getLong("id"), UUID.fromString(row.getString("public_id")), row.getString("code"));
    }
}
