package br.ix.invoice.contract.register;

import br.ix.invoice.contract.ContractFilter;
import br.ix.invoice.contract.ContractView;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Pages of contracts that a caller may see, the newest first. Public for the face. */
@Component
public class ContractPages {

    private static final String FOUND = """
            SELECT c.id
              FROM contract c
             WHERE (:after = 0 OR c.id < :after)
               AND (:anybody = 1 OR c.participant_id IN (:participants))
               AND (:exchange IS NULL OR c.exchange_id = :exchange)
               AND (:kind IS NULL OR c.kind = :kind)
               AND (:signed IS NULL OR c.is_signed = :signed)
               AND (:valid IS NULL OR c.is_valid = :valid)
             ORDER BY c.id DESC
             LIMIT :rows
            """;

    private static final String TEMPLATES = """
            SELECT id, public_id FROM contract_template WHERE id IN (:ids)
            """;

    private static final long NOBODY = 0;

    private final NamedParameterJdbcTemplate jdbc;
    private final ContractRows rows;
    private final ContractTexts texts;
    private final Participants participants;
    private final Exchanges exchanges;

    ContractPages(NamedParameterJdbcTemplate jdbc, ContractRows rows, ContractTexts texts, Participants participants, Exchanges exchanges) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.texts = texts;
        this.participants = participants;
        this.exchanges = exchanges;
    }

    public Page<ContractRow> page(PageQuery query, ContractFilter wanted, Caller caller) {
        Inputs inputs = new Inputs(Form.of(wanted));
        Long asn = inputs.asn("asn");
        String state = inputs.oneOf("state", ContractView.State.class);
        Boolean valid = inputs.yesOrNo("valid");
        String expand = inputs.oneOf("expand", List.of("text"));
        if (inputs.isRefused()) {
            throw Refusal.invalid(inputs.faults());
        }
        Collection<Long> whose = whose(wanted.participant(), asn, caller);
        List<Long> found = jdbc.queryForList(FOUND, new MapSqlParameterSource("after", query.afterId())
                .addValue("rows", query.rows()).addValue("anybody", whose == null ? 1 : 0)
                .addValue("participants", whose == null || whose.isEmpty() ? List.of(NOBODY) : whose)
                .addValue("exchange", exchanges.filter(wanted.exchange())).addValue("kind", wanted.kind())
                .addValue("signed", state == null ? null : state.equals("SIGNED")).addValue("valid", valid), Long.class);
        return Page.ofKeys(found, query, keys -> expand == null ? rows.read(keys) : texts.read(rows.read(keys)));
    }

    public boolean isVisible(ContractRow row, Caller caller) {
        Set<Long> own = participants.visibleTo(caller);
        return own == null || own.contains(row.participant().id());
    }

    /** The language of the organisation that the participant is of today. */
    public Locale languageOf(ContractRow row) {
        long organisation = row.participant().organisation();
        return Locale.forLanguageTag(participants.organisations(List.of(organisation)).get(organisation).language());
    }

    /** Public ids of the templates that contracts were drawn up from, by key. */
    public Map<Long, String> templatesOf(List<ContractRow> contracts) {
        Map<Long, String> found = new HashMap<>();
        List<Long> ids = contracts.stream().map(ContractRow::template).flatMap(id -> Optional.ofNullable(id).stream()).distinct().toList();
        if (!ids.isEmpty()) {
            jdbc.query(TEMPLATES, Map.of("ids", ids), row -> {
                found.put(row.getLong(1), row.getString(2));
            });
        }
        return found;
    }

    /** Keys of the participants that all filters allow; null: any. */
    private @Nullable Collection<Long> whose(@Nullable String participant, @Nullable Long asn, Caller caller) {
        Collection<Long> named = participant == null ? null : participants.withPublicIds(Set.of(participant)).values();
        Collection<Long> numbered = asn == null ? null : participants.withAsn(asn);
        Set<Long> own = participants.visibleTo(caller);
        return Stream.of(Optional.ofNullable(named), Optional.ofNullable(numbered), Optional.<Collection<Long>>ofNullable(own))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.stream().filter(other::contains).toList()).orElse(null);
    }
}
