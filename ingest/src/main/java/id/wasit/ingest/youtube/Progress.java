package id.wasit.ingest.youtube;

import org.jspecify.annotations.Nullable;

/**
 * How far the comments of a video were read.
 *
 * @param newest time of the newest comment that was read, as YouTube writes it
 * @param whole when all of them were read, in milliseconds since 1970
 * @param closed whether there is nothing to read, because comments are off or the video is gone
 */
record Progress(@Nullable String newest, long whole, boolean closed) {}
