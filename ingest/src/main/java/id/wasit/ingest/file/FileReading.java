package id.wasit.ingest.file;

import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one file to its end, a thousand records at a time. Its cursor is the number of records read. */
final class FileReading implements Reading {
    private static final int RECORDS_AT_A_TIME = 1000;

    private final Path file;
    private final FileTerms terms;
    private final long already;
    private @Nullable Records records;

    FileReading(Path file, FileTerms terms, @Nullable String cursor) {
        this.file = file;
        this.terms = terms;
        this.already = cursor == null ? 0 : Long.parseLong(cursor);
    }

    /** A damaged archive stays damaged: it is told once and not tried again. */
    @Override
    public Batch next() throws IOException {
        try {
            return read();
        } catch (ZipException | EOFException damaged) {
            Records open = records;
            String cursor = String.valueOf(open == null ? already : open.count());
            return Batch.last(List.of(Problems.nameless(String.valueOf(file.getFileName()), Problems.ARCHIVE)), cursor);
        }
    }

    private Batch read() throws IOException {
        Records open = records;
        if (open == null) {
            open = open();
            if (open == null) {
                return Batch.last(List.of(unknownForm()), String.valueOf(already));
            }
            open.skip(already);
            records = open;
        }
        List<Sighting> sightings = open.next(RECORDS_AT_A_TIME);
        String cursor = String.valueOf(open.count());
        return sightings.isEmpty() ? Batch.last(sightings, cursor) : Batch.more(sightings, cursor);
    }

    @Override
    public void close() throws IOException {
        Records open = records;
        if (open != null) {
            open.close();
        }
    }

    /** Null when the form of the file is not known. */
    private @Nullable Records open() throws IOException {
        OpenExport export = OpenExport.of(TextFile.open(file), String.valueOf(file.getFileName()), terms);
        return export == null ? null : export.records();
    }

    /** The first lines are not shown: without a header they may be somebody's post. */
    private Sighting unknownForm() {
        return Problems.nameless(String.valueOf(file.getFileName()), Problems.FORM);
    }
}
