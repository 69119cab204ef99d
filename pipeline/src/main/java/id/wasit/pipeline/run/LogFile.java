package id.wasit.pipeline.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the log of this program to a file, so that the terminal shows only what a person needs. */
final class LogFile {
    private static final FileSize LARGEST = FileSize.valueOf("10MB");
    private static final int KEPT = 3;

    private LogFile() {}

    /** The folder is made when absent. Does nothing when another logging library is in use. */
    static void in(Path folder) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
            file.setContext(context);
            file.setFile(folder.resolve("wasit.log").toString());
            file.setEncoder(encoder(context));
            file.setRollingPolicy(policy(context, file, folder));
            file.setTriggeringPolicy(trigger(context));
            file.start();
            ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.detachAndStopAllAppenders();
            root.addAppender(file);
            root.setLevel(Level.INFO);
            context.getLogger("org.apache.flink").setLevel(Level.INFO);
        }
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} %msg%n");
        encoder.start();
        return encoder;
    }

    private static FixedWindowRollingPolicy policy(
            LoggerContext context, RollingFileAppender<ILoggingEvent> file, Path folder) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(file);
        policy.setMinIndex(1);
        policy.setMaxIndex(KEPT);
        policy.setFileNamePattern(folder.resolve("wasit.%i.log").toString());
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> trigger(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(LARGEST);
        trigger.start();
        return trigger;
    }
}
