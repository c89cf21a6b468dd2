package br.ix.invoice.legacy;

import br.ix.invoice.rest.Refusal;
import java.util.Arrays;
import java.util.List;

/** In which way a member of an exchange and what is billed there differ. */
public enum FindingKind {
    /** An ASN is connected and pays for no port. */
    CONNECTED_NOT_BILLED,
    /** An ASN pays for a port and is not connected. */
    BILLED_NOT_CONNECTED,
    /** The ports have another speed than those that are billed, summed over all of an ASN. */
    OTHER_SPEED,
    /** It is connected and billed, but the export does not say how fast. */
    UNKNOWN_SPEED;

    /** The kind with this name; any other is refused (400) in the field {@code kind}. */
    public static FindingKind named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", name, "is not a kind of finding; there are '%s'".formatted(
                        String.join("', '", List.of(values()).stream().map(FindingKind::name).toList()))));
    }
}
