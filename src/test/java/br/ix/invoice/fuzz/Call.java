package br.ix.invoice.fuzz;

import br.ix.invoice.fuzz.ApiDocument.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call as it goes out: the address is percent-encoded already, the body is bytes. {@code kind} says what is odd about it. */
record Call(Operation operation, String kind, String method, String address, Map<String, String> headers, byte @Nullable [] body) {

    private static final int SHOWN = 400;

    /** The call as one line that a person can send again. */
    @Override
    public String toString() {
        return "%s %s %s %s".formatted(method, shortened(address), headers, body == null ? "" : shortened(text(body)));
    }

    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.contains("\uFFFD") ? "0x" + HexFormat.of().formatHex(Arrays.copyOf(body, Math.min(body.length, SHOWN))) : text;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (%d)".formatted(text.length());
    }
}
