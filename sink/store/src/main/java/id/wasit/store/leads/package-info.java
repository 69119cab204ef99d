/**
 * What people do with news that speaks of persons of the roster.
 *
 * <pre>{@code
 * List<Story> waiting = leads.stories("sari", LeadState.NEW, 0, 30);
 * LeadCard card = leads.open(waiting.get(0).number(), "sari").orElseThrow();           // the look is written down
 * leads.move(new LeadStep(card.story().number(), card.version(), "sari", LeadMoveKind.PROPOSE, "hadir di panggung", null));
 * leads.move(new LeadStep(number, version, "wati", LeadMoveKind.HAND_OVER, "perlu ditelusuri", "Tim penelusuran")); // another person
 * byte[] file = leads.file(number, "wati").orElseThrow().json();
 * }</pre>
 *
 * <p>A story is an article with its versions and copies; all of them share one state ({@link id.wasit.store.leads.LeadState}). {@code Steps}
 * holds the guards, the triggers of migration V101 hold them against plain SQL: what is handed over was proposed by one person and handed over
 * by another, a supervisor; nobody decides on a story that names somebody of their own office, somebody they declared a relation to, or
 * somebody who is kept from them.
 *
 * <p>A story never becomes a case. A case is about what a rostered account wrote; an article is what somebody else wrote about a person, and a
 * name that is the same proves nobody's identity. What the law allows of it is a first hint (<em>informasi awal</em>) that people look into:
 * it is handed over with its reason, or the original post is reported and comes in through the roster gate.
 *
 * <p>Not here: finding and writing leads ({@link id.wasit.store.flags}), and when they are forgotten ({@link id.wasit.store.retention}).
 */
@NullMarked
package id.wasit.store.leads;

import org.jspecify.annotations.NullMarked;
