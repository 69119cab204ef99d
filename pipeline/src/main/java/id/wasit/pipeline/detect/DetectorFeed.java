package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import java.io.Serializable;

/** Where a task gets its lexicon from. It travels to the tasks, so it is serialisable and reads late. */
@FunctionalInterface
public interface DetectorFeed extends Serializable {

    /** The lexicon to work with; called once by every task. */
    Lexicon open();
}
