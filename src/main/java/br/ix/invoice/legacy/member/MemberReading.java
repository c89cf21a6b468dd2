package br.ix.invoice.legacy.member;

import br.ix.invoice.legacy.kind.Reading.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one member after the other from where the parser stands; each fault is named with its place. A connection counts where it is at the
 * exchange (or does not say where) and is active (or does not say). Ports of a LAG stand one by one in {@code if_list}, and count together.
 */
final class MemberReading {

    private static final long HIGHEST_ASN = 4_294_967_295L;
    private static final long FASTEST = 1_000_000_000;
    private static final int MOST_FAULTS = 20;

    private final JsonParser json;
    private final @Nullable Long site;
    private String place = "";
    private long asn;
    private @Nullable String name;
    private int connections;
    private int ports;
    private long mbps;
    private boolean silent;
    private List<Remark> faults = new ArrayList<>();

    MemberReading(JsonParser json, @Nullable Long site) {
        this.json = json;
        this.site = site;
    }

    /** The ports of one connection, and whether one does not say how fast it is. */
    private record Ports(int count, long mbps, boolean silent) {
    }

    Member member(long position) {
        long line = json.currentTokenLocation().getLineNr();
        begin(position);
        if (json.currentToken() != JsonToken.START_OBJECT) {
            refuse("", "is no member: '{' was expected");
            json.skipChildren();
        } else {
            readMember();
        }
        return new Member(line, asn, name, connections, ports, connections == 0 || silent ? null : Long.valueOf(mbps), faults);
    }

    private void begin(long position) {
        place = "member_list[%d]".formatted(position);
        asn = 0;
        name = null;
        connections = 0;
        ports = 0;
        mbps = 0;
        silent = false;
        faults = new ArrayList<>();
    }

    private void readMember() {
        boolean numbered = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "asnum" -> {
                    numbered = true;
                    asn = whole("asnum", 1, HIGHEST_ASN);
                }
                case "name" -> name = value == JsonToken.VALUE_STRING ? shortened(json.getString()) : null;
                case "connection_list" -> readConnections();
                default -> json.skipChildren();
            }
        }
        if (!numbered) {
            refuse(".asnum", "is missing");
        }
    }

    private static String shortened(String text) {
        return text.length() <= Member.LONGEST_NAME ? text : text.substring(0, Member.LONGEST_NAME);
    }

    private void readConnections() {
        if (isAbsentOrNoArray("connection_list")) {
            return;
        }
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            String at = "connection_list[%d]".formatted(i);
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readConnection(at);
            } else {
                refuse("." + at, "is no connection: '{' was expected");
                json.skipChildren();
            }
        }
    }

    private void readConnection(String at) {
        boolean here = true;
        boolean active = true;
        Ports found = new Ports(0, 0, true);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "ixp_id" -> here = site == null || value != JsonToken.VALUE_NUMBER_INT || json.getLongValue() == site;
                case "state" -> active = value != JsonToken.VALUE_STRING || json.getString().equalsIgnoreCase("active");
                case "if_list" -> found = ports(at + ".if_list");
                default -> { }
            }
            json.skipChildren();
        }
        if (here && active) {
            connections++;
            ports += found.count();
            mbps += found.mbps();
            silent |= found.silent();
        }
    }

    private Ports ports(String at) {
        Ports sum = new Ports(0, 0, true);
        if (isAbsentOrNoArray(at)) {
            return sum;
        }
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            String port = "%s[%d]".formatted(at, i);
            if (json.currentToken() != JsonToken.START_OBJECT) {
                refuse("." + port, "is no port: '{' was expected");
                json.skipChildren();
                continue;
            }
            long speed = speed(port);
            sum = new Ports(sum.count() + 1, sum.mbps() + speed, i > 0 && sum.silent() || speed == 0);
        }
        return sum;
    }

    /** In Mb/s; 0: it does not say. */
    private long speed(String port) {
        long speed = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("if_speed") && value != JsonToken.VALUE_NULL) {
                speed = whole(port + ".if_speed", 0, FASTEST);
            } else {
                json.skipChildren();
            }
        }
        return speed;
    }

    /** A whole number within bounds, else a fault and 0. */
    private long whole(String at, long lowest, long highest) {
        boolean whole = json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        long value = whole ? json.getLongValue() : -1;
        if (value >= lowest && value <= highest) {
            return value;
        }
        String said = json.currentToken().isScalarValue() ? "'%s'".formatted(shortened(json.getString())) : "what stands there";
        refuse("." + at, "%s is not a whole number from %d to %d".formatted(said, lowest, highest));
        json.skipChildren();
        return 0;
    }

    private boolean isAbsentOrNoArray(String at) {
        boolean array = json.currentToken() == JsonToken.START_ARRAY;
        if (!array && json.currentToken() != JsonToken.VALUE_NULL) {
            refuse("." + at, "is not an array");
            json.skipChildren();
        }
        return !array;
    }

    private void refuse(String at, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Remark(place + at, "INVALID_MEMBER", message));
        }
    }
}
