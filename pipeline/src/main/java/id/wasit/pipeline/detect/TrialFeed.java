package id.wasit.pipeline.detect;

import id.wasit.detector.check.Comparison;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** Where a task learns which draft of the lexicon is on trial. It travels to the tasks, so it is serialisable and reads late. */
public interface TrialFeed extends Serializable {

    /** Nothing is ever on trial. */
    TrialFeed NONE = new TrialFeed() {
        private static final long serialVersionUID = 1L;

        @Override
        public Optional<OnTrial> now() {
            return Optional.empty();
        }

        @Override
        public Comparison load(OnTrial trial) throws IOException {
            throw new IOException("nothing is on trial");
        }
    };

    /**
     * A draft on trial.
     *
     * @param draft its number
     * @param version counts the changes of its tables
     */
    record OnTrial(long draft, int version) {}

    /**
     * The draft on trial, if there is one; cheap, asked every few seconds.
     *
     * @throws IOException when it cannot be told now
     */
    Optional<OnTrial> now() throws IOException;

    /**
     * The draft beside its base.
     *
     * @throws IOException when it cannot be read now
     * @throws RuntimeException when this program cannot use it
     */
    Comparison load(OnTrial trial) throws IOException;
}
