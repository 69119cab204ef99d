package id.wasit.store.leads;

import id.wasit.model.Mention;
import id.wasit.store.roster.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the roster who may be meant.
 *
 * @param mention by which words they were seen, and in which sentences
 * @param person who that is; absent when they left the roster since
 * @param namesakes how many others on the roster have that name
 */
public record LeadPerson(Mention mention, @Nullable PersonCard person, int namesakes) {}
