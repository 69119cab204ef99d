package id.wasit.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningsTest {
    private static final Openings PHRASES =
            new Openings("(?:baca|simak) juga|iklan$|©|\\d+ (?:kali|suara)|(?:#\\w+ ?)+$|[«(]lihat|читайте");

    @ParameterizedTest
    @CsvSource({
        "baca juga: danau, true",
        "simak juga, true",
        "simak dulu, false",
        "iklan, true",
        "iklan sabun, false",
        "© 2031, true",
        "12 suara, true",
        "#danau #biru, true",
        "(lihat gambar, true",
        "читайте также, true",
        "lagi-lagi baca juga, false",
        "'', false",
        "— baca juga, true"
    })
    void onlyWhatTheLineBeginsWithCounts(String line, boolean begins) {
        assertEquals(begins, PHRASES.beginBehindSigns(line));
    }

    @ParameterizedTest
    @CsvSource({"iklan, true", "— iklan, false"})
    void withoutSignsBeforeItTheFirstLetterDecides(String line, boolean begins) {
        assertEquals(begins, PHRASES.begin(line));
    }
}
