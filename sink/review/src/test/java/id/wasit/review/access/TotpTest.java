package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** RFC 6238 appendix B, SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} s beside: {1}")
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void takesOneStepOfAnotherClock(long beside, boolean taken) {
        byte[] secret = Totp.newSecret();
        Instant now = Instant.parse("2025-11-20T02:00:10Z");
        String code = Totp.code(secret, Totp.step(now.plusSeconds(beside)));

        assertThat(Totp.matching(secret, code, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void secretIsSpokenInGroupsAndWrittenIntoThePicture() {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.spoken(secret)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Totp.address(secret, "adi"))
                .isEqualTo("otpauth://totp/Wasit%3Aadi?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Wasit");
    }
}
