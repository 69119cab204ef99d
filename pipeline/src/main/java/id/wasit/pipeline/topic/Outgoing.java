package id.wasit.pipeline.topic;

/**
 * A message on its way to a topic. Public only because Flink serialises public records.
 *
 * @param key what keeps the order: messages of one key stay in one partition
 * @param trace id under which logs and pages speak of it
 * @param value its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
public record Outgoing(String key, String trace, byte[] value) {}
