/**
 * The page of the weights: why a case is read when it is, in words that everybody who works on cases may read, and the form by which a
 * supervisor changes it. The store checks and keeps every change; nothing here knows a candidate, a party or a person.
 */
@NullMarked
package id.wasit.review.priority;

import org.jspecify.annotations.NullMarked;
