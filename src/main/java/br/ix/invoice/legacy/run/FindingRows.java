package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.member.Member;
import br.ix.invoice.legacy.run.ImportFiles.Uploaded;
import br.ix.invoice.legacy.run.MemberComparison.Chunk;
import br.ix.invoice.legacy.run.MemberComparison.Difference;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code import_finding}, with the counts and rejections of the members of a chunk. */
@Component
class FindingRows {

    private static final int LONGEST_SERVICES = 500;

    private static final RowInsert<Found> INSERT = new RowInsert<>("""
            INSERT INTO import_finding (import_id, kind, asn, name, participant_id, connected_mbps, ports, billed_mbps, services, line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, (values, found) -> values.add(found.importKey()).add(found.difference().kind().name()).add(found.difference().member().asn())
            .add(found.name()).add(found.participant()).addText(found.difference().member().mbps()).add(found.difference().member().ports())
            .addText(found.difference().billed().hasPort() ? found.difference().billed().mbps().toPlainString() : null).add(services(found.difference()))
            .add(found.difference().member().line()));

    private static final String ADD_COUNTS = """
            UPDATE import_file SET read_count = read_count + :read, new_count = new_count + :notBilled, changed_count = changed_count + :different,
                   same_count = same_count + :same, rejected_count = rejected_count + :rejected
            WHERE id = :file
            """;

    private static final String FORGET = "DELETE FROM import_finding WHERE import_id = :import";

    private final NamedParameterJdbcTemplate database;
    private final Outcomes outcomes;
    private final Participants participants;

    FindingRows(NamedParameterJdbcTemplate database, Outcomes outcomes, Participants participants) {
        this.database = database;
        this.outcomes = outcomes;
        this.participants = participants;
    }

    private record Found(long importKey, Difference difference, @Nullable String name, @Nullable String participant) {
    }

    void forget(long importKey) {
        outcomes.forget(importKey);
        database.update(FORGET, Map.of("import", importKey));
    }

    void add(long importKey, Uploaded file, Chunk chunk) {
        database.update(ADD_COUNTS, new MapSqlParameterSource("file", file.id()).addValue("read", chunk.read()).addValue("notBilled", chunk.notBilled())
                .addValue("different", chunk.different()).addValue("rejected", chunk.rejected())
                .addValue("same", chunk.read() - chunk.notBilled() - chunk.different() - chunk.rejected()));
        outcomes.reject(importKey, chunk.rejections().stream().map(one -> new ImportRejection(file.name(), one.line(), one.why().field(),
                one.why().code(), one.why().message())).toList());
        INSERT.write(database.getJdbcTemplate(), found(importKey, chunk));
    }

    /** With the participants and the names of their organisations, where they take part here. */
    private List<Found> found(long importKey, Chunk chunk) {
        if (chunk.differences().isEmpty()) {
            return List.of();
        }
        Map<String, Long> keys = participants.keyed(chunk.differences().stream().map(one -> key(one, chunk)).toList());
        Map<Long, Participant> known = participants.withIds(keys.values());
        Map<Long, Organisation> whose = new HashMap<>(participants.organisations(known.values().stream().map(Participant::organisation).collect(Collectors.toSet())));
        return chunk.differences().stream().map(one -> {
            Participant here = keys.containsKey(key(one, chunk)) ? known.get(keys.get(key(one, chunk))) : null;
            Organisation organisation = here == null ? null : whose.get(here.organisation());
            return new Found(importKey, one, organisation == null ? one.member().name() : shortened(organisation.legalName(), Member.LONGEST_NAME),
                    here == null ? null : here.publicId().toString());
        }).toList();
    }

    private static String key(Difference one, Chunk chunk) {
        return one.member().asn() + "@" + chunk.exchange();
    }

    private static String services(Difference difference) {
        return shortened(String.join(" ", difference.billed().services()), LONGEST_SERVICES);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
