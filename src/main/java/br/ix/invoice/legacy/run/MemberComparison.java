package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.FindingKind;
import br.ix.invoice.legacy.kind.Reading.Remark;
import br.ix.invoice.legacy.member.Member;
import br.ix.invoice.legacy.run.BilledPorts.Billed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares one member after the other with what its ASN is billed for, then says who is billed and was not among them. A member that is
 * rejected, but has an ASN, is not said to be missing.
 */
final class MemberComparison {

    private static final int CHUNK = 1_000;

    private final String exchange;
    private final Map<Long, Billed> billed;
    private final Set<Long> met = new HashSet<>();
    private Iterator<Map.Entry<Long, Billed>> missing = List.<Map.Entry<Long, Billed>>of().iterator();
    private Chunk chunk;

    MemberComparison(String exchange, Map<Long, Billed> billed) {
        this.exchange = exchange;
        this.billed = billed;
        this.chunk = new Chunk(exchange);
    }

    /** A difference, of which the participant is not yet known. */
    record Difference(FindingKind kind, Member member, Billed billed) {
    }

    /** A member that is rejected. */
    record Rejected(long line, Remark why) {
    }

    /** What became of some members; the counts are of members. */
    static final class Chunk {

        private final String exchange;
        private final List<Difference> differences = new ArrayList<>();
        private final List<Rejected> rejections = new ArrayList<>();
        private int read;
        private int rejected;
        private int notBilled;
        private int different;

        private Chunk(String exchange) {
            this.exchange = exchange;
        }

        String exchange() {
            return exchange;
        }

        List<Difference> differences() {
            return differences;
        }

        List<Rejected> rejections() {
            return rejections;
        }

        int read() {
            return read;
        }

        int rejected() {
            return rejected;
        }

        int notBilled() {
            return notBilled;
        }

        int different() {
            return different;
        }
    }

    void take(Member member) {
        chunk.read++;
        boolean first = member.asn() == 0 || met.add(member.asn());
        if (!member.faults().isEmpty()) {
            reject(member, member.faults());
        } else if (!first) {
            reject(member, List.of(new Remark("asnum", "DUPLICATE_IN_FILE", "'%d' stands in this file before: only its first member counts".formatted(member.asn()))));
        } else {
            compare(member, billed.getOrDefault(member.asn(), Billed.NOTHING));
        }
    }

    private void reject(Member member, List<Remark> why) {
        chunk.rejected++;
        why.forEach(remark -> chunk.rejections.add(new Rejected(member.line(), remark)));
    }

    private void compare(Member member, Billed bill) {
        FindingKind kind = kindOf(member, bill);
        if (kind != null) {
            chunk.notBilled += kind == FindingKind.CONNECTED_NOT_BILLED ? 1 : 0;
            chunk.different += kind == FindingKind.CONNECTED_NOT_BILLED ? 0 : 1;
            chunk.differences.add(new Difference(kind, member, bill));
        }
    }

    /** Null where both agree. */
    private static @Nullable FindingKind kindOf(Member member, Billed bill) {
        if (!member.isConnected()) {
            return bill.hasPort() ? FindingKind.BILLED_NOT_CONNECTED : null;
        }
        if (!bill.hasPort()) {
            return FindingKind.CONNECTED_NOT_BILLED;
        }
        if (member.mbps() == null) {
            return FindingKind.UNKNOWN_SPEED;
        }
        return bill.mbps().compareTo(BigDecimal.valueOf(member.mbps())) == 0 ? null : FindingKind.OTHER_SPEED;
    }

    /** Behind the last member: who is billed for a port and was not met is listed in the order of ASNs. */
    void end() {
        missing = new TreeMap<>(billed).entrySet().iterator();
    }

    boolean isFull() {
        return chunk.read == CHUNK;
    }

    boolean hasMore() {
        while (missing.hasNext() && chunk.differences.size() < CHUNK) {
            Map.Entry<Long, Billed> one = missing.next();
            if (one.getValue().hasPort() && !met.contains(one.getKey())) {
                chunk.differences.add(new Difference(FindingKind.BILLED_NOT_CONNECTED,
                        new Member(0, one.getKey(), null, 0, 0, null, List.of()), one.getValue()));
            }
        }
        return !chunk.differences.isEmpty();
    }

    /** What was gathered since this was asked last. */
    Chunk next() {
        Chunk full = chunk;
        chunk = new Chunk(exchange);
        return full;
    }
}
