/**
 * Messages start jobs: a request is a row first and then a message; one consumer launches the Spring Batch job.
 *
 * <p>Owns: requests of jobs, their leases and fences, launching, restarting what was killed, stopping cleanly; where the definitions in
 * {@code batch-jobs/} are looked for; messages and events that could not be handled.
 * Does not own: any job (a job lives in the module whose purpose it serves).
 * Announces: {@link br.ix.invoice.job.JobFailed}. Listens to: the queues {@code ix.jobs} and {@code ix.dead}.
 * Tables: {@code job_request}, {@code dead_message}, those of Spring Batch, {@code EVENT_PUBLICATION}.
 * Invariants: a request whose message is lost is sent again (JobRequestsTest); a message that comes twice starts one job
 * (JobRequestsTest); a lease that has run out is taken over, and its job goes on where it was (KilledAtNamedInstantsTest);
 * what cannot be handled is seen by a person and holds up nothing (DeadMessagesTest).
 * Begin with: {@link br.ix.invoice.job.JobRequests}.
 */
@NullMarked
@ApplicationModule(displayName = "Jobs", type = ApplicationModule.Type.OPEN)
package br.ix.invoice.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
