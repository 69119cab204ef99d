package id.wasit.store.roster;

import org.jspecify.annotations.Nullable;

/**
 * A civil servant as shown: the NIP is masked.
 *
 * @param key stable key of the person
 * @param name the name as in the office's records
 * @param maskedNip first four and last two digits, the others as dots; absent when the office holds none
 * @param position the post held
 * @param unit the office
 * @param region the region of the office
 * @param employment whether they were in service, and when; absent when the roster does not tell
 */
public record PersonCard(
        String key,
        String name,
        @Nullable String maskedNip,
        @Nullable String position,
        String unit,
        @Nullable String region,
        @Nullable Employment employment) {}
