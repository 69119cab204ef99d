package id.wasit.pipeline.job;

import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;

/**
 * Stands before everything that Flink's REST port answers; Flink finds it by its name in {@code META-INF/services}, in this program and in a job
 * manager of ours. Flink's own switch for submitting takes the form for files off its pages and leaves the call open that the form would make:
 * whoever reaches the port hands over a job, and a job is any program.
 */
public final class PagesGuard implements InboundChannelHandlerFactory {
    /** Whether the port only shows. Where jobs come over it, as on a cluster, it must not. */
    static final ConfigOption<Boolean> ONLY_SHOWS =
            ConfigOptions.key("wasit.rest.only-shows").booleanType().defaultValue(false);

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public Optional<ChannelHandler> createHandler(Configuration configuration, Map<String, String> headers) {
        return Optional.of(new GuardedRequests(configuration.get(ONLY_SHOWS)));
    }
}
