package br.ix.invoice.invoicing.account;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.ix.IssuerDeletionRequested;
import br.ix.invoice.ix.IssuersChanged;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Sha256;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what documents print of their issuers ({@code issuer_print}, one row for each content that ever was) and their number
 * series. Public, because whoever writes documents asks here for the current print.
 */
@Component
public class IssuerCopies {

    private static final String PRINT = """
            INSERT INTO issuer_print (issuer_id, sha256, content) VALUES (:issuer, :sha256, :content)
            ON DUPLICATE KEY UPDATE sha256 = VALUES(sha256)
            """;
    private static final String PRINT_KEYS = """
            SELECT id, issuer_id, sha256 FROM issuer_print WHERE issuer_id IN (:issuers)
            """;
    private static final String USED_SERIES = """
            SELECT s.issuer_id, s.prefix FROM number_series s
            WHERE s.issuer_id IN (:issuers) AND (s.next_number > s.first_number
                OR EXISTS (SELECT 1 FROM invoice i WHERE i.issuer_id = s.issuer_id AND i.number IS NOT NULL))
            """;
    private static final String SERIES = """
            INSERT INTO number_series (issuer_id, prefix) VALUES (:issuer, :prefix) ON DUPLICATE KEY UPDATE prefix = VALUES(prefix)
            """;
    private static final String FORGET_SERIES = """
            DELETE FROM number_series WHERE issuer_id IN (:issuers)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Exchanges exchanges;
    private final StaleAccounts stale;

    IssuerCopies(NamedParameterJdbcTemplate jdbc, Exchanges exchanges, StaleAccounts stale) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
        this.stale = stale;
    }

    @EventListener
    void on(IssuersChanged event) {
        stale.passGate();
        List<Issuer> changed = exchanges.issuers().stream().filter(issuer -> event.issuers().contains(issuer.id())).toList();
        if (!changed.isEmpty()) {
            refuseOtherPrefixOfUsedSeries(changed);
            keep(changed);
            stale.ofIssuers(event.issuers());
        }
    }

    /** An issuer that gave a number stays: its documents name it. */
    @EventListener
    void on(IssuerDeletionRequested event) {
        Map<String, List<Long>> issuer = Map.of("issuers", List.of(event.issuer()));
        if (!jdbc.queryForList(USED_SERIES, issuer).isEmpty()) {
            throw Refusal.conflict("issuer-in-use", "Issuer '%s' has issued documents".formatted(event.code()));
        }
        jdbc.update(FORGET_SERIES, issuer);
    }

    /** Key of the current print of each issuer, by key of the issuer; prints and series that are missing are made. */
    @Transactional
    public Map<Long, Long> printsOf(Collection<Issuer> issuers) {
        if (issuers.isEmpty()) {
            return Map.of();
        }
        Map<Long, Issuer> distinct = issuers.stream().collect(Collectors.toMap(Issuer::id, issuer -> issuer, (one, same) -> one));
        Map<Long, String> wanted = new HashMap<>();
        distinct.forEach((id, issuer) -> wanted.put(id, Sha256.hex(print(issuer))));
        Map<Long, Long> keys = keysOf(wanted);
        if (keys.size() < wanted.size()) {
            // The print of the issuer that a migration made. Written only here: partitions of a run must not wait for each other.
            keep(distinct.values());
            keys = keysOf(wanted);
        }
        return keys;
    }

    private Map<Long, Long> keysOf(Map<Long, String> wanted) {
        Map<Long, Long> keys = new HashMap<>();
        jdbc.query(PRINT_KEYS, Map.of("issuers", wanted.keySet()), row -> {
            if (row.getString("sha256").equals(wanted.get(row.getLong("issuer_id")))) {
                keys.put(row.getLong("issuer_id"), row.getLong("id"));
            }
        });
        return keys;
    }

    private void keep(Collection<Issuer> issuers) {
        jdbc.batchUpdate(SERIES, issuers.stream().map(issuer -> new MapSqlParameterSource()
                .addValue("issuer", issuer.id())
                .addValue("prefix", issuer.seriesPrefix())).toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(PRINT, issuers.stream().map(issuer -> new MapSqlParameterSource()
                .addValue("issuer", issuer.id())
                .addValue("sha256", Sha256.hex(print(issuer)))
                .addValue("content", print(issuer))).toArray(SqlParameterSource[]::new));
    }

    /** A document shows its number with the prefix of its series: once a number was given, or taken over, the prefix stays. */
    private void refuseOtherPrefixOfUsedSeries(List<Issuer> issuers) {
        Map<Long, String> used = new HashMap<>();
        jdbc.query(USED_SERIES, Map.of("issuers", issuers.stream().map(Issuer::id).toList()),
                row -> { used.put(row.getLong("issuer_id"), row.getString("prefix")); });
        issuers.stream().filter(issuer -> !issuer.seriesPrefix().equals(used.getOrDefault(issuer.id(), issuer.seriesPrefix())))
                .findFirst().ifPresent(issuer -> {
                    throw Refusal.conflict("immutable-once-charged", "Issuer '%s' has given numbers of the series '%s'; its prefix cannot become '%s'"
                            .formatted(issuer.code(), used.get(issuer.id()), issuer.seriesPrefix()));
                });
    }

    private static String print(Issuer issuer) {
        Agreement boleto = issuer.boleto() == null || !issuer.boleto().faults().isEmpty() ? null : issuer.boleto();
        PixReceiver pix = issuer.pix() == null || !issuer.pix().faults().isEmpty() ? null : issuer.pix();
        return CanonicalJson.of(new Print(issuer.code(), issuer.legalName(), issuer.taxId(), issuer.address(), boleto, pix, issuer.eInvoice()));
    }

    /** What a document prints of its issuer; an agreement or a key that is not whole is none. */
    private record Print(String code, String legalName, @Nullable String taxId, @Nullable String address, @Nullable Agreement boleto,
                         @Nullable PixReceiver pix, @Nullable ElectronicSeller eInvoice) {
    }
}
