package id.wasit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that is confirmed to belong to a civil servant, and for how long. Only posts by such accounts are ever written anywhere.
 *
 * @param platform the platform's short name in lower case
 * @param accountId the platform's stable id of the account
 * @param handle the handle at the time of confirmation; a weak key
 * @param person the key of the person, stable over their accounts; never a NIP
 * @param basis how it is known that the account is theirs: declared by the owner, official page, confirmed in clarification
 * @param contest the contest the entry was made for; absent when it holds for every contest
 * @param validFrom first moment the entry holds
 * @param validTo first moment it no longer holds; absent when open
 * @param unit the office the person works in
 * @param region the region of that office
 */
public record RosterEntry(
        String platform,
        String accountId,
        @Nullable String handle,
        String person,
        String basis,
        @Nullable String contest,
        Instant validFrom,
        @Nullable Instant validTo,
        String unit,
        @Nullable String region) {

    /** @throws IllegalArgumentException when a part is missing or the entry ends before it begins */
    public RosterEntry {
        Check.present(platform, "roster: platform");
        Check.present(accountId, "roster: account id");
        handle = Check.optional(handle);
        Check.present(person, "roster: person");
        Check.present(basis, "roster: basis of identification");
        contest = Check.optional(contest);
        Check.present(validFrom, "roster: valid from");
        Check.present(unit, "roster: unit");
        region = Check.optional(region);
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException("roster: valid to " + validTo + " is not after valid from " + validFrom);
        }
    }

    /** The key of the account over all platforms, {@code platform:id}. */
    public String account() {
        return platform + ':' + accountId;
    }

    /** Whether the entry holds at that moment. */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
    }
}
