package br.ix.invoice.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ASN whose connection and whose bill differ. {@code name}: of its organisation, else as the export has it; {@code participant}: public id,
 * null where it does not take part here. Speeds in Mb/s: {@code connectedMbps} over {@code ports}, null where the export does not say;
 * {@code billedMbps} by {@code services}, null where no port is billed. {@code line} is 0 where the export has no such member.
 */
public record Finding(FindingKind kind, long asn, @Nullable String name, @Nullable String participant, @Nullable String connectedMbps, int ports,
                      @Nullable String billedMbps, List<String> services, long line) {
}
