package id.wasit.review.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pilih nomor dua ya     | pilih nomor satu ya   | pilih nomor -{dua }+{satu }ya",
                "pilih nomor dua        | pilih nomor dua       | pilih nomor dua",
                "ayo pilih dia          | dia                   | -{ayo pilih }dia",
                "dia                    | dia saja              | -{dia}+{dia saja}",
                "''                     | baru                  | +{baru}",
                "hilang                 | ''                    | -{hilang}"
            })
    void namesWhatWentAndWhatCame(String older, String newer, String expected) {
        String found = WordDiff.between(older, newer).stream()
                .map(one -> switch (one.change()) {
                    case SAME -> one.text();
                    case REMOVED -> "-{" + one.text() + "}";
                    case ADDED -> "+{" + one.text() + "}";
                })
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(expected);
    }
}
