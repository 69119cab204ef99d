/**
 * The words that all stages of Wasit share: what was posted, who is on the roster, what was found in a post, what goes to the queue.
 *
 * <p>The path in these words: a source reads a {@link id.wasit.model.Post}; the roster gate lets it pass only when a {@link
 * id.wasit.model.RosterEntry} covers its author at that time; the detector gives {@link id.wasit.model.Finding}s, each with {@link
 * id.wasit.model.Evidence} in the text as captured and {@link id.wasit.model.Reason}s whose points add up; post and findings together are
 * a {@link id.wasit.model.Flag}. A news article never makes a flag, at most a {@link id.wasit.model.Lead}. What cannot be read is a {@link
 * id.wasit.model.Rejected}, what its author took back a {@link id.wasit.model.Retraction}.
 *
 * <p>Records and enums only, no dependency, no input or output. Every record is made of the types that Flink serialises without Kryo
 * (so ids and addresses are strings, checked in the constructor), and says in its constructor what is wrong with a value.
 */
@NullMarked
package id.wasit.model;

import org.jspecify.annotations.NullMarked;
