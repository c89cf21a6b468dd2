package br.ix.invoice.contract.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.contract.ContractSigned;
import br.ix.invoice.contract.ContractUnsigned;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps one valid contract for a participant and kind, and the signatures beside what contracts say, and tells of both. */
@Component
class ContractStates {

    static final String BY_HAND = "BY_HAND";

    private static final String VALID = """
            SELECT id, participant_id, kind FROM contract
             WHERE participant_id IN (:participants) AND is_valid = 1 ORDER BY id FOR UPDATE
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ContractRows rows;
    private final ContractSignatures signatures;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ContractStates(NamedParameterJdbcTemplate jdbc, ContractRows rows, ContractSignatures signatures, BusinessClock clock,
                   ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.signatures = signatures;
        this.clock = clock;
        this.events = events;
    }

    /** Whose valid contract of which kind. */
    private record Place(long participant, String kind) {

        static Place of(ContractRow row) {
            return new Place(row.participant().id(), row.kind());
        }
    }

    /** Those that have their place: a valid one whose place is taken is refused, or takes it where it says so. */
    List<Candidate<ContractRow>> place(List<Candidate<ContractRow>> candidates) {
        List<Candidate<ContractRow>> open = candidates.stream().filter(one -> !one.inputs().isRefused()).toList();
        List<Candidate<ContractRow>> valid = open.stream().filter(one -> one.value().valid()).toList();
        if (valid.isEmpty()) {
            return open;
        }
        Map<Place, Long> taken = taken(valid.stream().map(one -> one.value().participant().id()).distinct().toList());
        List<Long> replaced = new ArrayList<>();
        for (Candidate<ContractRow> one : valid) {
            Long there = taken.put(Place.of(one.value()), one.id());
            if (there != null && (one.stored() == null || there != one.id())) {
                if (one.inputs().raw(ContractRegister.REPLACES) == null) {
                    taken.put(Place.of(one.value()), there);
                    one.conflict("VALID_CONTRACT_EXISTS", "valid", "is another contract of this kind: one of the two has to say false");
                } else {
                    replaced.add(there);
                }
            }
        }
        replace(replaced);
        return open.stream().filter(one -> !one.inputs().isRefused()).toList();
    }

    private Map<Place, Long> taken(Collection<Long> participants) {
        Map<Place, Long> taken = new HashMap<>();
        jdbc.query(VALID, Map.of("participants", participants), row -> {
            taken.put(new Place(row.getLong(2), row.getString(3)), row.getLong(1));
        });
        return taken;
    }

    private void replace(List<Long> contracts) {
        if (!contracts.isEmpty()) {
            List<ContractRow> signed = rows.read(contracts).stream().filter(ContractRow::isSigned).toList();
            rows.withdraw(contracts);
            announceGone(signed);
        }
    }

    /** After rows changed: a signature begins or ends with them. */
    void keepSignatures(List<Candidate<ContractRow>> changed) {
        signatures.end(changed.stream().filter(one -> one.before().isSigned() && !Objects.equals(one.before().signature(), one.value().signature()))
                .map(Candidate::id).toList(), today(), BY_HAND);
        signatures.begin(changed.stream().filter(one -> one.value().isSigned() && !Objects.equals(one.before().signature(), one.value().signature()))
                .collect(Collectors.toMap(Candidate::id, Candidate::value)), true);
    }

    void announce(List<Candidate<ContractRow>> made, List<Candidate<ContractRow>> changed) {
        announce(Stream.concat(made.stream().filter(one -> !one.inputs().isRefused() && counts(one.value())),
                changed.stream().filter(one -> !one.inputs().isRefused() && counts(one.value()) && !counts(one.before()))).toList(),
                ContractStates::reference, ContractSigned::new);
        announce(changed.stream().filter(one -> !one.inputs().isRefused() && counts(one.before()) && !counts(one.value())).toList(),
                ContractStates::reference, ContractUnsigned::new);
    }

    /** Signed and valid contracts that are no longer there. */
    void announceGone(List<ContractRow> gone) {
        announce(gone.stream().filter(ContractStates::counts).toList(), ContractStates::reference, ContractUnsigned::new);
    }

    void announceSigned(ContractRow row) {
        announce(List.of(row), ContractStates::reference, ContractSigned::new);
    }

    private <T> void announce(List<T> of, Function<T, ContractSigned.Contract> reference, Function<List<ContractSigned.Contract>, Object> event) {
        if (!of.isEmpty()) {
            events.publishEvent(event.apply(of.stream().map(reference).toList()));
        }
    }

    private static ContractSigned.Contract reference(Candidate<ContractRow> one) {
        return new ContractSigned.Contract(one.id(), one.value().participant().id());
    }

    private static ContractSigned.Contract reference(ContractRow row) {
        return new ContractSigned.Contract(row.id(), row.participant().id());
    }

    private static boolean counts(ContractRow row) {
        return row.valid() && row.isSigned();
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }
}
