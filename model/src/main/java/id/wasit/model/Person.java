package id.wasit.model;

import org.jspecify.annotations.Nullable;

/**
 * The civil servant behind roster entries. Personal data: it is stored once, shown masked, and every look at it is written down.
 *
 * @param key stable key of the person, never a NIP
 * @param name the name as in the office's records
 * @param nip the civil servant's number (18 digits), if the office holds it
 * @param position the post held
 * @param unit the office
 * @param region the region of the office
 */
public record Person(
        String key,
        String name,
        @Nullable String nip,
        @Nullable String position,
        String unit,
        @Nullable String region) {

    /** @throws IllegalArgumentException when a part is missing or the NIP has another form */
    public Person {
        Check.present(key, "person: key");
        Check.present(name, "person: name");
        nip = Check.optional(nip);
        position = Check.optional(position);
        Check.present(unit, "person: unit");
        region = Check.optional(region);
        if (nip != null && !nip.matches("[0-9]{18}")) {
            throw new IllegalArgumentException("person: NIP must be 18 digits, found " + nip.length() + " characters");
        }
    }
}
