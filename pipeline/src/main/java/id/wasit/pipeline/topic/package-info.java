/**
 * The posts between the two jobs: {@code wasit ingest} publishes to Kafka what passed the roster gate, {@code wasit detect} reads it there.
 *
 * <pre>{@code
 * TopicSinks.into(kafka).publish(posts, retractions).lay(deadLetters);   // wasit ingest
 * TopicStreams arrived = TopicStreams.read(env, kafka);                  // wasit detect
 * }</pre>
 *
 * <p>A message is one byte with the version of its form and then a JSON object ({@link id.wasit.pipeline.topic.Wire}); its key is the
 * account, so all of one account stays in order in one partition. Delivery is at least once: what comes twice is stored once, because every
 * write of the store is idempotent by the post's id (docs/adr/0008). A message that cannot be read goes to the topic of dead letters with
 * its bytes, and the next one is read.
 *
 * <p>It makes no decision about posts; it has no schema registry; and nothing but what passed the gate is ever handed to it.
 */
@NullMarked
package id.wasit.pipeline.topic;

import org.jspecify.annotations.NullMarked;
