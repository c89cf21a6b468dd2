package br.ix.invoice.psp.bank;

import br.ix.invoice.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Banks that could not be called a moment ago: nobody of this process tries until they have rested. Public: who calls banks leaves them out. */
@Component
public class RestingBanks {

    private final BusinessClock clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    RestingBanks(BusinessClock clock) {
        this.clock = clock;
    }

    public void rest(String psp, Duration howLong) {
        until.put(psp, clock.instant().plus(howLong));
    }

    public void woke(String psp) {
        until.remove(psp);
    }

    /** Their names. */
    public List<String> names() {
        Instant now = clock.instant();
        return until.entrySet().stream().filter(one -> one.getValue().isAfter(now)).map(Map.Entry::getKey).toList();
    }
}
