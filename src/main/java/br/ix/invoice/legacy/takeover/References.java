package br.ix.invoice.legacy.takeover;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What keys of the old system mean in ours, as one import reads and says it. */
final class References {

    static final String PROFILE = "PERFIL";
    static final String PARTICIPANT = "PARTICIPANTE";
    static final String SERVICE = "SERVICO";

    /** Of a service: {@link #YES} where the file does not say until when it is paid. */
    static final String UNDATED = "SERVICO_SEM_DATA";
    static final String YES = "1";
    static final String NO = "0";

    private final ReferenceRows rows;
    private final long importKey;

    References(ReferenceRows rows, long importKey) {
        this.rows = rows;
        this.importKey = importKey;
    }

    /** Ours by old key; those that are not known are absent. */
    Map<String, String> of(String entity, Collection<String> ids) {
        return rows.of(entity, ids);
    }

    /** Old keys by ours. */
    Map<String, String> ownersOf(String entity, Collection<String> values) {
        return rows.ownersOf(entity, values);
    }

    /** Says what old keys mean; what is known already is not said again, so that it does not go with this import. */
    void put(String entity, Map<String, String> values) {
        Map<String, String> known = of(entity, values.keySet());
        Map<String, String> said = values.entrySet().stream().filter(one -> !one.getValue().equals(known.get(one.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, HashMap::new));
        rows.put(importKey, entity, said);
    }
}
