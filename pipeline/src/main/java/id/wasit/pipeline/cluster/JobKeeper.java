package id.wasit.pipeline.cluster;

import id.wasit.pipeline.job.ClusterFlink;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a job over again whenever it is gone: a job manager without a standby forgets its jobs when it dies.
 *
 * @param start of the job
 * @param flink the cluster
 * @param told what happens, one line each time it is something else
 */
record JobKeeper(JobStart start, ClusterFlink flink, Consumer<String> told) {
    private static final Logger LOG = LoggerFactory.getLogger(JobKeeper.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    /** Never returns; the thread is interrupted. */
    void keep() throws InterruptedException {
        String last = "";
        while (true) {
            String now = looked();
            if (!now.equals(last)) {
                told.accept(now);
                last = now;
            }
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
        }
    }

    private String looked() throws InterruptedException {
        String name = start.job().label();
        try {
            if (!flink.runs(name)) {
                start.start(flink, told);
            }
            return name
                    + flink.trouble(name)
                            .map(failure ->
                                    ": its tasks do not all run, Flink starts them again; its last failure: " + failure)
                            .orElse(": is kept");
        } catch (RuntimeException e) {
            // Whatever it is, a part that comes up or a person that mends something may end it.
            LOG.debug("{} is not handed over", name, e);
            return name + ": is tried again, " + e.getMessage();
        }
    }
}
