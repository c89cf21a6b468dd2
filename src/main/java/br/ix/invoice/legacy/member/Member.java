package br.ix.invoice.legacy.member;

import br.ix.invoice.legacy.kind.Reading.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of an export, as it stands there: {@code asn} 0 where it has none that can be read. {@code connections} are those that are active at
 * the exchange; {@code mbps} their ports together, null where one of them does not say its speed. Public: the steps of an import compare it.
 */
public record Member(long line, long asn, @Nullable String name, int connections, int ports, @Nullable Long mbps, List<Remark> faults) {

    public static final int LONGEST_NAME = 150;

    public boolean isConnected() {
        return connections > 0;
    }
}
