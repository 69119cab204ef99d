package id.wasit.review.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyingTest {
    private static final String POST = "Kata warga: yang sudah antre sejak pagi, coblos nomor dua saja!";

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            kata warga yang sudah antre sejak pagi                   | true
            Menurut tetangga WARGA yang sudah antre sejak pagi coblos | true
            warga yang sudah antre sejak pagi                        | false
            kata warga yang sudah antre sejak siang coblos nomor dua | false
            ata warga yang sudah antre sejak pagi                    | false
            coblos nomor dua saja                                    | false
            """)
    void sevenWordsInARowAreSomebodysWords(String sentence, boolean copied) {
        assertThat(Copying.copies(sentence, POST)).isEqualTo(copied);
    }

    @Test
    void aPostWithoutWordsIsNotCopied() {
        assertThat(Copying.copies("kata warga yang sudah antre sejak pagi", null))
                .isFalse();
    }
}
