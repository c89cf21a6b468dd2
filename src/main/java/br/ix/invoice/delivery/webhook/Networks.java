package br.ix.invoice.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Networks by their prefixes ({@code 10.0.0.0/8}, {@code fd00::/8}). */
record Networks(List<Prefix> prefixes) {

    /** The first {@code length} bits of an address. */
    private record Prefix(byte[] address, int length) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static Networks of(List<String> texts) {
        return new Networks(texts.stream().map(Networks::prefix).toList());
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return prefixes.stream().anyMatch(prefix -> prefix.contains(bytes));
    }

    boolean isEmpty() {
        return prefixes.isEmpty();
    }

    private static Prefix prefix(String text) {
        String[] parts = text.strip().split("/");
        if (parts.length != 2 || !parts[0].matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*") || !parts[1].matches("\\d{1,3}")) {
            throw notANetwork(text);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int length = Integer.parseInt(parts[1]);
            if (length > address.length * 8) {
                throw notANetwork(text);
            }
            return new Prefix(address, length);
        } catch (UnknownHostException noAddress) {
            throw notANetwork(text);
        }
    }

    private static IllegalArgumentException notANetwork(String text) {
        return new IllegalArgumentException("'%s' is not a network such as 10.0.0.0/8 or fd00::/8".formatted(text));
    }
}
