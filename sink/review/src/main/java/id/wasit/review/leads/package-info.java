/**
 * News that speaks of rostered persons: <em>informasi awal</em>.
 *
 * <p>{@code LeadsController} lists it by state, {@code LeadController} shows one story with the persons who may be meant and takes a step with
 * it: read, set aside, proposed, handed over. What is handed over leaves as a sheet to print and as a file.
 *
 * <p>Nothing here counts against anybody, and no story becomes a case; {@link id.wasit.store.leads} says why.
 */
@NullMarked
package id.wasit.review.leads;

import org.jspecify.annotations.NullMarked;
