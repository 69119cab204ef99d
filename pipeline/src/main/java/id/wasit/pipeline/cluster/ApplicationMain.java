package id.wasit.pipeline.cluster;

import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.SettingsReader;
import id.wasit.pipeline.sink.StoreAccess;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where Flink begins when a cluster is made for one job (application mode, as the Kubernetes operator does): {@code ingest|detect SETTINGS}.
 * Checkpoints and restarts are then the affair of the cluster, and so is the end: this never exits the process.
 */
public final class ApplicationMain {
    private ApplicationMain() {}

    /** @throws Exception when the job cannot be started */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments are needed: ingest or detect, and the file of settings");
        }
        ClusterJob job = ClusterJob.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Settings settings = SettingsReader.read(Path.of(arguments[1]), System.getenv());
        JobStart start = new JobStart(job, settings);
        start.prepare();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        start.define(env, StoreAccess.fromElsewhere(ClusterJob.database(settings)));
        env.execute(job.label());
    }
}
