/**
 * The page of quality: to each reviewer their own readings, as a mirror; to those who supervise or audit how far readers agree, how golden
 * items are answered, and how precise the patterns are.
 *
 * <p>{@link id.wasit.review.quality.QualityController} fills it from {@link id.wasit.store.quality.Quality}. No number stands beside a
 * name: who supervises sees the office, and nobody but oneself sees one's own.
 */
@NullMarked
package id.wasit.review.quality;

import org.jspecify.annotations.NullMarked;
