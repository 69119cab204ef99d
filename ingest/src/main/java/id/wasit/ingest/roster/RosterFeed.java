package id.wasit.ingest.roster;

import id.wasit.ingest.source.Feed;

/** Where a running job gets the roster from. Feeds that are equal share one snapshot in a process, so it should be a record. */
public interface RosterFeed extends Feed<Roster> {}
