package id.wasit.review.intake;

import id.wasit.store.hearing.FileKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report of a single post, as typed in.
 *
 * @param alamat its address
 * @param platform short name of the platform
 * @param akun the handle of its author
 * @param nomor the stable id of its author, if known
 * @param waktu when it was posted, by the clocks of that zone: {@code 2025-11-20T08:15}
 * @param zona the offset of the zone: {@code +08:00} for WITA; that of WIB when absent
 * @param teks its words
 * @param gambar a screenshot as a data address, if there is one
 * @param dasar what the office takes it on
 */
record Report(
        @Nullable String alamat,
        @Nullable String platform,
        @Nullable String akun,
        @Nullable String nomor,
        @Nullable String waktu,
        @Nullable String zona,
        @Nullable String teks,
        @Nullable String gambar,
        @Nullable String dasar) {
    /** Characters of a data address; a record of an export may have about a million in all. */
    static final int LONGEST_PICTURE = 950_000;

    private static final int LONGEST_TEXT = 20_000;
    /** WIB, WITA, WIT. */
    private static final Set<String> ZONES = Set.of("+07:00", "+08:00", "+09:00");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]{3,2000}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9._-]{2,40}");
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+");

    /** The key of the message that says what is wrong with it; empty when nothing is. */
    Optional<String> mistake() {
        if (!ADDRESS.matcher(text(alamat)).matches()) {
            return Optional.of("report.wrong.address");
        }
        if (!PLATFORM.matcher(text(platform)).matches()) {
            return Optional.of("report.wrong.platform");
        }
        if (text(akun).isEmpty() && text(nomor).isEmpty()) {
            return Optional.of("report.wrong.account");
        }
        if (text(teks).isEmpty() || text(teks).length() > LONGEST_TEXT) {
            boolean pictureOnly = text(teks).isEmpty() && !text(gambar).isEmpty();
            return Optional.of(pictureOnly ? "report.wrong.pictureOnly" : "report.wrong.text");
        }
        if (!isTime(text(waktu)) || !ZONES.contains(zone())) {
            return Optional.of("report.wrong.time");
        }
        if (text(dasar).isEmpty()) {
            return Optional.of("report.wrong.basis");
        }
        return text(gambar).isEmpty() || isPicture(text(gambar))
                ? Optional.empty()
                : Optional.of("report.wrong.picture");
    }

    /** By its bytes too: what is none could be shown to nobody. */
    private static boolean isPicture(String address) {
        if (address.length() > LONGEST_PICTURE || !PICTURE.matcher(address).matches()) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
            return FileKind.of(bytes).filter(kind -> kind != FileKind.PDF).isPresent();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** It as a record of Wasit's own form. The same address gives the same item, so a second report changes nothing. */
    Map<String, String> record(Instant seen) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("source", text(platform));
        record.put("item_id", "laporan-" + digest(text(alamat)));
        put(record, "author_id", nomor);
        put(record, "author_handle", akun);
        record.put("text", text(teks));
        record.put("kind", "post");
        record.put("url", text(alamat));
        record.put("created_at", text(waktu) + ":00" + zone());
        record.put("observed_at", seen.toString());
        put(record, "screenshot", gambar);
        return record;
    }

    private String zone() {
        return text(zona).isEmpty() ? "+07:00" : text(zona);
    }

    private static void put(Map<String, String> record, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            record.put(name, text(value));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static boolean isTime(String value) {
        try {
            LocalDateTime unused = LocalDateTime.parse(value);
            return value.length() == "2025-11-20T08:15".length();
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static String digest(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
