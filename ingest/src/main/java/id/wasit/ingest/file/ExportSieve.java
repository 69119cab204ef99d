package id.wasit.ingest.file;

import id.wasit.ingest.roster.Passage;
import id.wasit.ingest.roster.RosterGate;
import id.wasit.ingest.source.Sighting;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets an export run through the roster gate while it comes in, and writes down only the records that pass. Nothing else of it is ever
 * written: where a record was dropped an empty line stands, so that the records keep their line numbers and their own bytes.
 */
public final class ExportSieve {
    private final RosterGate gate;
    private final Consumer<Rejected> rejects;

    /**
     * A sieve with that gate.
     *
     * @param rejects is told what could not be read
     */
    public ExportSieve(RosterGate gate, Consumer<Rejected> rejects) {
        this.gate = gate;
        this.rejects = rejects;
    }

    /**
     * What an export came to.
     *
     * @param in records read
     * @param gated of them, dropped because their author is not on the roster
     * @param rejected of them, could not be read; also 1 for an export of unknown form
     */
    public record Sifted(long in, long gated, long rejected) {
        /** How many records passed. */
        public long kept() {
            return in - gated - rejected;
        }
    }

    /**
     * Sifts an export.
     *
     * @param export its bytes; compressed or in another encoding as tools write it
     * @param name its name, for telling where something stood
     * @param terms what counts for all its records
     * @param passed takes the records that pass, in the form of the export
     * @throws IOException when it cannot be read to its end, or not be written
     */
    public Sifted sift(InputStream export, String name, FileTerms terms, Writer passed) throws IOException {
        Tally tally = new Tally();
        OpenExport open = OpenExport.of(TextFile.decoded(export), name, terms);
        if (open == null) {
            gate.admit(Problems.nameless(name, Problems.FORM), tally);
            return tally.sifted();
        }
        try (Records records = open.records()) {
            Lines lines = new Lines(passed);
            for (List<Sighting> one = records.next(1); !one.isEmpty(); one = records.next(1)) {
                long before = tally.passed;
                gate.admit(one.get(0), tally);
                if (tally.passed > before) {
                    if (before == 0) {
                        // Not sooner: where somebody named a wrong form, what looks like a heading may be a stranger's
                        // row.
                        lines.write(open.heading(), open.headingLine());
                    }
                    lines.write(records.text(), records.line());
                }
            }
        }
        return tally.sifted();
    }

    /** Writes texts on the lines they stood on. */
    private static final class Lines {
        private final Writer to;
        private long line = 1;

        Lines(Writer to) {
            this.to = to;
        }

        void write(String text, long wanted) throws IOException {
            for (; line < wanted; line++) {
                to.write('\n');
            }
            if (!text.isEmpty()) {
                to.write(text);
                to.write('\n');
                line += 1 + text.chars().filter(c -> c == '\n').count();
            }
        }
    }

    private final class Tally implements Passage {
        private long passed;
        private long gated;
        private long rejected;

        @Override
        public void post(Post post) {
            passed++;
        }

        @Override
        public void retraction(Retraction retraction) {
            passed++;
        }

        @Override
        public void rejected(Rejected record) {
            rejected++;
            rejects.accept(record);
        }

        @Override
        public void dropped() {
            gated++;
        }

        Sifted sifted() {
            return new Sifted(passed + gated + rejected, gated, rejected);
        }
    }
}
