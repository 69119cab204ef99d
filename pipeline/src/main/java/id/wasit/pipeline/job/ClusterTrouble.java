package id.wasit.pipeline.job;

/** A Flink cluster does not answer or does not take a job; the message is one line for the operator. */
public final class ClusterTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClusterTrouble(String message) {
        super(message);
    }

    ClusterTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
