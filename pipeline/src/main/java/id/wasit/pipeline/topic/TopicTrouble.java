package id.wasit.pipeline.topic;

/** Kafka does not answer or refuses; the message is one line for the operator. */
public final class TopicTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
