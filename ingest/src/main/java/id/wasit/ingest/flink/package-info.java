/** The door of the stage for the job: {@link id.wasit.ingest.flink.PostStreams}. The only package that knows Flink. */
@NullMarked
package id.wasit.ingest.flink;

import org.jspecify.annotations.NullMarked;
