/**
 * The detector as a step of the job: posts in, flags out, what it stumbles over to the side.
 *
 * <pre>{@code
 * FlagStreams flags = FlagStreams.detectedIn(posts, new LexiconFolder(folder, List.of()));
 * }</pre>
 *
 * <p>Each task opens its own detector, because a compiled lexicon does not travel over the network; only the way to it does. The detector
 * itself knows no Flink, and all it finds in a post depends on that post alone, so the step keeps no state and a replay finds the same.
 */
@NullMarked
package id.wasit.pipeline.detect;

import org.jspecify.annotations.NullMarked;
