/**
 * The clock of the business, which tests, training and frontends may move forward.
 *
 * <p>Owns: what "today" is, {@code /api/v1/clock}; on which days banks work. Does not own: log times, sessions, leases (those use the time of the machine
 * or the database). Announces and listens to nothing. Tables: {@code clock_setting}.
 * Invariants: the clock never goes back (ClockResourceTest); no other code asks the machine for the time (HouseRulesTest).
 * Banks are closed where their calendar says (BusinessDaysTest). Begin with: {@link br.ix.invoice.time.BusinessClock}; {@code setting} keeps how far it is ahead.
 */
@NullMarked
@ApplicationModule(displayName = "Time", type = ApplicationModule.Type.OPEN)
package br.ix.invoice.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
