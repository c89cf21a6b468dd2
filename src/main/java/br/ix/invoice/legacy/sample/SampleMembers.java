package br.ix.invoice.legacy.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who took part where, in the order of {@code participants.txt}. */
final class SampleMembers {

    static final String FOLDER = "/sample/ixbr-2014-12/";

    /** One row of the list; {@code number} counts from 1. */
    record Member(int number, String exchange, long asn) {

        boolean leaves(int rest, int divisor) {
            return number % divisor == rest;
        }
    }

    private SampleMembers() {
    }

    static List<Member> all() {
        List<Member> members = new ArrayList<>();
        for (String line : text("participants.txt").lines().toList()) {
            String[] parts = line.strip().split("\\s+");
            String code = parts[0].toLowerCase(Locale.ROOT);
            members.add(new Member(members.size() + 1, code.equals("cjb") ? "cgb" : code, Long.parseLong(parts[1])));
        }
        return members;
    }

    /** The text of a file of the sample. */
    static String text(String name) {
        try (InputStream in = SampleMembers.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program has no sample file " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
