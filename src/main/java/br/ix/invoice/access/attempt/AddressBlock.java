package br.ix.invoice.access.attempt;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * What of an address its owner does not choose: of IPv6 the first 64 bits, since who has one has the rest; else all of it. {@code beginning}: with what the
 * text of each address of the block begins, so many {@code letters}. Public: the gate counts requests by it.
 */
public record AddressBlock(String name, String beginning, int letters) {

    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int GROUPS = 4;
    private static final int BYTES_OF_SIX = 16;
    private static final int LONGEST = 45;

    /** Of whatever a proxy may name as an address. */
    public static AddressBlock of(String address) {
        byte[] bytes = bytes(address);
        if (bytes.length != BYTES_OF_SIX) {
            return new AddressBlock(address, address, LONGEST);
        }
        StringBuilder groups = new StringBuilder();
        for (int n = 0; n < GROUPS; n++) {
            groups.append(Integer.toHexString((bytes[2 * n] & 0xFF) << 8 | bytes[2 * n + 1] & 0xFF)).append(':');
        }
        return new AddressBlock(groups + ":/64", groups.toString(), groups.length());
    }

    /** An address in the one form in which the texts of a block begin alike: an address of IPv6 has eight groups. */
    public static String written(String address) {
        if (!SIX.matcher(address).matches()) {
            return address;
        }
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** None where it is no address of IPv6; no name is asked for anywhere. */
    private static byte[] bytes(String address) {
        try {
            return SIX.matcher(address).matches() ? InetAddress.getByName(address).getAddress() : new byte[0];
        } catch (UnknownHostException noAddress) {
            return new byte[0];
        }
    }
}
