/**
 * The database and the broker of the default start: MariaDB and an AMQP broker, started beside the application where no other is given.
 *
 * <p>Owns: unpacking, starting and ending both servers; everything in the folder {@code ix-invoice.home} that they write.
 * Does not own: any table or queue in them; the servers that {@code spring.datasource.url} and {@code spring.rabbitmq.*} name.
 * Announces: nothing. Listens to: nothing. Tables: none.
 * Invariants: one instance for a folder, and what a killed one left running is ended first (StartAndStopTest); the servers outlive every
 * context (StartAndStopTest); nothing listens beyond 127.0.0.1, and data lies in the folder alone (EmbeddedServersTest).
 * Begin with: {@code EmbeddedServers}, the beans; {@code RunningServers}, the order of start and end.
 */
@NullMarked
@ApplicationModule(displayName = "Embedded servers", allowedDependencies = {})
package br.ix.invoice.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
