/** Exports as files: from bytes to rows to sightings. */
@NullMarked
package id.wasit.ingest.file;

import org.jspecify.annotations.NullMarked;
