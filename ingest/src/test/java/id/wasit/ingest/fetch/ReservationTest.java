package id.wasit.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            noindex                                              |   | true
            NOINDEX, nofollow                                    |   | true
            none                                                 |   | true
            noai, noimageai                                      |   | true
            wasit: noindex                                       |   | true
            otherbot: noindex                                    |   | false
            nofollow                                             |   | false
            unavailable_after: 25 Jun 2031 15:00:00 PST, noindex |   | true
            max-snippet: 20                                      |   | false
            nosnippet, wasit: 1                                  |   | false
            ''                                                   | 1 | true
            ''                                                   | 0 | false
            ''                                                   |   | false
            """)
    void wordsOfTheOwnerAreHeard(String robots, String textMining, boolean expected) {
        assertEquals(expected, Reservation.in(List.of(robots), textMining, "Wasit/0.1"));
    }
}
