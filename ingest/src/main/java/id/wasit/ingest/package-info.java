/**
 * What can be read, all kinds in one place: {@link id.wasit.ingest.Connectors}.
 *
 * <p>The path: a {@link id.wasit.ingest.source.Connector} names its splits and reads them from a cursor; what it sees are {@link
 * id.wasit.ingest.source.Sighting}s; the {@link id.wasit.ingest.roster.RosterGate} lets pass what is of rostered accounts; {@link
 * id.wasit.ingest.flink.PostStreams} hands that to the job. To add a source: a constant in {@link
 * id.wasit.ingest.source.SourceKind}, a connector, a line here.
 */
@NullMarked
package id.wasit.ingest;

import org.jspecify.annotations.NullMarked;
