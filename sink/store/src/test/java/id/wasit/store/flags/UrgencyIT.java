package id.wasit.store.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.model.Flag;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.TestStore;
import id.wasit.store.cases.Step;
import id.wasit.store.posts.Posts;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgencyIT {
    private final TestStore test = TestStore.fresh().withPeople();

    @AfterAll
    void close() {
        test.close();
    }

    @ParameterizedTest(name = "strength {0}, score {1}: {2}")
    @CsvSource({
        "0, 0,       0",
        "0, 1.5,     -150",
        "1, 1.5,     -100150",
        "2, 3.5,     -200350",
        "2, -1,      -199900",
        "1, 0.125,   -100013",
        "1, -0.125,  -99988",
        "0, 500,     -50000",
        "0, 1e300,   -50000",
        "2, -1e300,  -150000"
    })
    void strengthGoesBeforeScoreAndAScoreNeverMakesUpForIt(int strength, double score, String urgency)
            throws SQLException {
        assertEquals(List.of(urgency), test.ask("SELECT wasit.urgency_of(" + strength + ", " + score + ")"));
    }

    @Test
    void caseIsAsUrgentAsThePostThatItShows() throws SQLException {
        Flag weak = Made.flag("1", "a1", "Ayo satu", "sama", Strength.WEAK, 1);
        Flag strong = Made.flag("2", "a1", "Ayo dua", "sama", Strength.STRONG, 5);
        String key = FlagTable.caseKey(weak);

        test.store.flags().write(List.of(weak));
        assertEquals(List.of("-100"), urgencies("a1"));
        test.store.flags().write(List.of(strong));
        assertEquals(List.of("-200500"), urgencies("a1"));
        int version = test.store.cases().open(key, "sari").row().version();
        test.store
                .groups()
                .split(
                        new Step(key, version, "sari", "membahas hal lain", null),
                        Posts.id(strong.post().id()).toString());
        assertEquals(List.of("-200500", "-100"), urgencies("a1"));
    }

    @Test
    void caseThatLostItsTextIsAsUrgentAsThePostThatItShowsInstead() throws SQLException {
        Flag strong = Made.flag("3", "a2", "Ayo tiga", "sama", Strength.STRONG, 5);
        Flag weak = Made.flag("4", "a2", "Ayo empat", "sama", Strength.WEAK, 600);
        test.store.flags().write(List.of(strong, weak));

        test.store
                .flags()
                .retract(new Retraction(RetractionKind.DELETED, "contohgram", "contohgram:a2", "3", Made.MORNING));

        assertEquals(List.of("-50000"), urgencies("a2"));
    }

    private List<String> urgencies(String author) throws SQLException {
        return test.ask("SELECT urgency FROM wasit.cases WHERE account = 'contohgram:" + author + "' ORDER BY urgency");
    }
}
