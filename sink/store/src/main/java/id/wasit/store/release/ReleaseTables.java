package id.wasit.store.release;

import java.util.List;

/**
 * The word lists of a release.
 *
 * @param zip their CSV files, packed
 * @param without categories that the office does not want to be raised
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
public record ReleaseTables(byte[] zip, List<String> without) {}
