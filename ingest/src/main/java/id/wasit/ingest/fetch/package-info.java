/** The one polite way to the network. */
@NullMarked
package id.wasit.ingest.fetch;

import org.jspecify.annotations.NullMarked;
