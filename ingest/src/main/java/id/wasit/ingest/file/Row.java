package id.wasit.ingest.file;

import org.jspecify.annotations.Nullable;

/** One record of an export, by the names of its columns, whatever form the file has. */
interface Row {

    /** The value of a column; null when the column is absent or the value blank. Of nested records {@code data.author.id}. */
    @Nullable
    String field(String column);

    /** File and line, for people: {@code unggahan.csv baris 14}. */
    String origin();

    /** The record as it stands in the file, in UTF-8; not to be changed. */
    byte[] raw();

    /** What {@link #raw()} is: {@code text/csv}, {@code application/json}. */
    String mediaType();
}
