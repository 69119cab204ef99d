package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import java.util.Set;

/** One form of export. To add one, write one of these and name it in {@link Exports}. */
interface Export {

    /** Name and version, as in the provenance of every post: {@code 4cat/1}. */
    String name();

    /** Whether a file with these columns, in lower case with {@code _} for spaces, has this form. */
    boolean recognises(Set<String> columns);

    /** The columns that tell this form from others, as above. A file of another version may lack some of them. */
    Set<String> telling();

    /** What a record says. Of a damaged one it repeats nothing unless its author can be read. */
    Sighting read(Row row, FileTerms terms);
}
