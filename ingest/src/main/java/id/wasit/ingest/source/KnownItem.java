package id.wasit.ingest.source;

/**
 * What is remembered of an item that was handed on, to notice that it changes or goes.
 *
 * @param account whose it is, {@code platform:id}
 * @param version its version
 * @param written when it was written, in milliseconds since 1970
 * @param checked when it was last seen to be there, in milliseconds since 1970
 */
public record KnownItem(String account, String version, long written, long checked) {}
