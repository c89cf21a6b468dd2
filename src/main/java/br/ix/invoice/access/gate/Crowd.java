package br.ix.invoice.access.gate;

import br.ix.invoice.access.attempt.AddressBlock;
import java.util.HashMap;
import java.util.Map;

/**
 * How many strangers may be served at once. Each holds one of the threads that answer requests ({@code server.tomcat.threads.max}, 50) for as long as he
 * takes to send what he sends; the others are left to who is known.
 */
final class Crowd {

    private static final int MOST = 20;
    private static final int MOST_OF_AN_ADDRESS = 10;

    private final Map<String, Integer> inside = new HashMap<>();
    private int all;

    /** False where there are too many; who came in has to leave. */
    synchronized boolean enter(String address) {
        String block = AddressBlock.of(address).name();
        int own = inside.getOrDefault(block, 0);
        if (all >= MOST || own >= MOST_OF_AN_ADDRESS) {
            return false;
        }
        inside.put(block, own + 1);
        all++;
        return true;
    }

    synchronized void leave(String address) {
        inside.computeIfPresent(AddressBlock.of(address).name(), (block, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
