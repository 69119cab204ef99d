package id.wasit.store.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body that supervises neutrality, for a time; it has changed before and will again.
 *
 * @param name full name
 * @param shortName what people call it
 * @param basis law it acts under
 * @param address lines under the name in the letterhead
 * @param channel where a referral goes
 * @param from first day
 * @param to last day; absent while it lasts
 */
public record Office(
        String name,
        String shortName,
        String basis,
        String address,
        String channel,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
