package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The records of one open file, a few at a time. */
interface Records extends Closeable {

    /** Passes over records that were read before a restart. */
    void skip(long count) throws IOException;

    /** The next records as sightings; empty at the end. */
    List<Sighting> next(int most) throws IOException;

    /** How many records were read or passed over since the beginning. */
    long count();

    /** The text of the last record that was read, as it stands in the file; of a broken one its first line. */
    String text();

    /** The line that the last record begins on, from 1. */
    long line();
}
