package id.wasit.pipeline.detect;

import id.wasit.detector.news.PersonNames;
import id.wasit.ingest.source.Feed;

/** Where a task gets the names of the roster from. */
public interface NamesFeed extends Feed<PersonNames> {}
