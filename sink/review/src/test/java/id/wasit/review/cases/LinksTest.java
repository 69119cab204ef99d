package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://contohgram.example/p/1, true",
        "http://kabarnusa.example/a?b=c, true",
        "javascript:alert(1),           false",
        "' javascript:alert(1)',        false",
        "'data:text/html;base64,AAAA',  false",
        "//contohgram.example/p,        false",
        "file:///etc/passwd,            false",
        "https:,                        false",
        "kotak-masuk/a.csv,             false",
        ",                              false"
    })
    void onlyTheWebIsLinked(String url, boolean safe) {
        assertThat(new Links().safe(url)).isEqualTo(safe);
    }
}
