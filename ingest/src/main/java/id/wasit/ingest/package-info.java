/** What can be read, all kinds in one place: {@link id.wasit.ingest.Connectors}. */
@NullMarked
package id.wasit.ingest;

import org.jspecify.annotations.NullMarked;
