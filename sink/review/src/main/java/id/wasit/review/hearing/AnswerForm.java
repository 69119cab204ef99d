package id.wasit.review.hearing;

import id.wasit.store.hearing.Attachment;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Submission;
import id.wasit.store.hearing.Unfit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The public form as it was filled in.
 *
 * @param kode the code of the letter
 * @param tujuan a {@link Purpose} by its code
 * @param sebagai a {@link Speaker} by its code
 * @param nama who sends it
 * @param kontak where they want to be answered
 * @param pernyataan what they say
 * @param berkas files; a browser sends an empty one where none was chosen
 */
record AnswerForm(
        @Nullable String kode,
        @Nullable String tujuan,
        @Nullable String sebagai,
        @Nullable String nama,
        @Nullable String kontak,
        @Nullable String pernyataan,
        @Nullable List<MultipartFile> berkas) {
    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null, null, null);

    /**
     * @throws Unfit when something is to be mended
     * @throws IllegalArgumentException when a choice is none of those that the form offers
     */
    Submission submission() {
        return new Submission(
                or(kode),
                Purpose.of(or(tujuan)),
                Speaker.of(or(sebagai)),
                or(nama),
                or(kontak),
                or(pernyataan),
                berkas == null
                        ? List.of()
                        : berkas.stream()
                                .filter(file -> !file.isEmpty())
                                .map(AnswerForm::attachment)
                                .toList());
    }

    private static Attachment attachment(MultipartFile file) {
        try {
            return new Attachment(or(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file lies in memory", e);
        }
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
