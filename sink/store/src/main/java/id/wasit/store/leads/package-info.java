/**
 * What people do with news that speaks of persons of the roster.
 *
 * <pre>{@code
 * List<Story> waiting = leads.stories("sari", LeadState.NEW, 0, 30);
 * LeadCard card = leads.open(waiting.get(0).number(), "sari").orElseThrow();           // the look is written down
 * leads.move(new LeadStep(card.story().number(), card.version(), "sari", LeadMoveKind.PROPOSE, "hadir di panggung", null));
 * leads.move(new LeadStep(number, version, "wati", LeadMoveKind.HAND_OVER, "perlu ditelusuri", "Tim penelusuran")); // another person
 * byte[] file = leads.handed(number, "wati").orElseThrow().json();                      // as it was then
 * }</pre>
 *
 * <p>A story is an article with its versions and copies; all of them share one state ({@link id.wasit.store.leads.LeadState}). {@code Steps}
 * holds the guards, the triggers of migrations V101 and V107 hold most of them against plain SQL: what is handed over was proposed by one person
 * and handed over by another, a supervisor, with the same tellings; nobody decides on a story that names somebody of their own office or somebody
 * they declared a relation to. Only the program keeps those from deciding who see a part of the named persons (regions, units).
 *
 * <p>What is handed over is kept as it was then ({@link id.wasit.store.leads.Handed}): a telling that comes later joins the story, not the file.
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
