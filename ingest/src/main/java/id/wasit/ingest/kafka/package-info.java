/**
 * Topics of an office's own Kafka as sources: each message is one JSON object in a form that files have too, Wasit's own or an export's.
 *
 * <pre>{@code
 * - {name: kantor, kind: kafka, locations: ["kafka://broker:9092/kantor.tulisan"], legal-basis: …}
 * }</pre>
 *
 * <p>A topic is a split; its cursor is the next offset of each partition, so a restart repeats at most one batch, and nothing is committed to
 * Kafka. Several brokers stand with commas. The file of {@code key-file} holds more properties of the client, such as those of TLS.
 *
 * <p>It does not read Wasit's own topics, which hold what passed the gate already, nor Avro or a schema registry.
 */
@NullMarked
package id.wasit.ingest.kafka;

import org.jspecify.annotations.NullMarked;
