package br.ix.invoice.job;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** The times that follow from the length of a lease. */
@Component("leaseTimes")
record LeaseTimes(JobProperties properties) {

    /** How often leases are renewed and messages that wait are looked for: five times within a lease. */
    public Duration pulse() {
        return properties.lease().dividedBy(5);
    }

    /** In the unit in which the database adds it to its clock. */
    long leaseMicros() {
        return properties.lease().toNanos() / 1_000;
    }
}
