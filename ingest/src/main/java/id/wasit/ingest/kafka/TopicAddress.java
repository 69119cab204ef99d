package id.wasit.ingest.kafka;

import id.wasit.ingest.source.SourceFailure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a topic is.
 *
 * @param brokers {@code host:port}, several with commas
 * @param topic its name
 */
record TopicAddress(String brokers, String topic) {
    private static final Pattern FORM =
            Pattern.compile("kafka://([\\w.\\-\\[\\]:]+:\\d+(?:,[\\w.\\-\\[\\]:]+:\\d+)*)/([\\w.\\-]{1,249})");

    static TopicAddress of(String location) throws SourceFailure {
        Matcher address = FORM.matcher(location);
        if (!address.matches()) {
            throw new SourceFailure(
                    "\"" + location + "\" bukan alamat topik; tulis seperti kafka://broker:9092/kantor.tulisan");
        }
        return new TopicAddress(address.group(1), address.group(2));
    }
}
