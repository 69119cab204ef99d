/**
 * Everything {@code wasit run} does on one machine: database, roster, job and pages, started in order and stopped in the opposite order.
 *
 * <pre>{@code
 * try (LocalRun run = LocalRun.started(home, settings, console)) {
 *     run.await();
 * }
 * }</pre>
 *
 * <p>What is started is pushed on a stack and stopped from its top: pages, then Flink, then PostgreSQL. A run that was killed leaves a
 * database and pages behind; the next start finds and stops them. One folder serves one run at a time, held by a lock that dies with the
 * program. It is no way to run Wasit for an office with millions of accounts: there each part is a service of its own.
 */
@NullMarked
package id.wasit.pipeline.run;

import org.jspecify.annotations.NullMarked;
