/**
 * What a person arranged for their own work: keys and pauses, and whom they stand too close to. And how fast they go.
 *
 * <pre>{@code
 * desk.set("sari", "key.V", "K");
 * desk.declare("sari", Relation.Kind.UNIT, "Dinas Contoh", "suami bekerja di sana");   // never handed one of their cases again
 * if (desk.pace("sari", since).tooFast()) …
 * }</pre>
 *
 * <p>Relations hold in the database too: a trigger refuses the verdict of somebody who declared one. Pace is for the person alone; nobody
 * else reads it, and nothing is counted over people.
 */
@NullMarked
package id.wasit.store.desk;

import org.jspecify.annotations.NullMarked;
