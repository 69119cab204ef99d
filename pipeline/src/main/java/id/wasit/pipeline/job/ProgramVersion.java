package id.wasit.pipeline.job;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** The version that the build wrote into the jar, and on the jobs that this program starts. */
public final class ProgramVersion {
    /** The key under which a job tells it. */
    static final String KEY = "wasit.version";

    private ProgramVersion() {}

    /** Such as {@code 0.1.0}; in words when the program runs from its classes. */
    public static String told() {
        @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** Writes it on the job of that environment, where Flink shows it. */
    public static void writeOn(StreamExecutionEnvironment env) {
        Configuration parameters = new Configuration();
        parameters.setString(KEY, told());
        env.getConfig().setGlobalJobParameters(parameters);
    }
}
