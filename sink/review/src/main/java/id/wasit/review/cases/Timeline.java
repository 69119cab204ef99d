package id.wasit.review.cases;

import id.wasit.review.lexicon.Calendar;
import id.wasit.review.lexicon.TimeStrip;
import id.wasit.store.cases.EventDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When it was written, noticed and, where somebody told it, when it happened.
 *
 * @param moments of the post, in the order they happened
 * @param event the day of what the post tells of; absent when nobody told it, or it is hidden from the reader
 * @param strip the same days on the calendar of the contest; absent when nobody knows that
 * @param urgency why the case is read when it is; absent when there is nothing to tell
 */
record Timeline(
        List<Calendar.Moment> moments,
        @Nullable EventDay event,
        @Nullable TimeStrip strip,
        @Nullable Urgency urgency) {}
