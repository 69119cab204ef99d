/** What a source is: settings in, sightings out, with a cursor that a restart goes on from. */
@NullMarked
package id.wasit.ingest.source;

import org.jspecify.annotations.NullMarked;
