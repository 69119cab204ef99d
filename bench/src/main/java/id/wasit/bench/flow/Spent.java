package id.wasit.bench.flow;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What work of this thread with one connection took.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of this thread and of the database's process behind the connection
 */
record Spent(double wall, double cpu) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    /** Work with the database. */
    interface Work {
        void run() throws SQLException;
    }

    /** @param backend process of the database behind the connection */
    static Spent in(int backend, Work work) throws SQLException {
        long cpu = THREADS.getCurrentThreadCpuTime() + of(backend);
        long began = System.nanoTime();
        work.run();
        return new Spent(
                (System.nanoTime() - began) / NANOS, (THREADS.getCurrentThreadCpuTime() + of(backend) - cpu) / NANOS);
    }

    static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()")) {
            pid.next();
            return pid.getInt(1);
        }
    }

    private static long of(int process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toNanos();
    }
}
