package id.wasit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final Instant NOON = Instant.parse("2031-06-01T05:00:00Z");

    @Test
    void pointsOfReasonsAddUpToTheScore() {
        Finding finding = finding("ajakan-001", 2.0, -0.5);

        assertEquals(1.5, finding.score(), 1e-9);
    }

    @Test
    void strongestFindingOfAFlagComesFirst() {
        Flag flag = new Flag(
                post(PostKind.POST, "coblos 2"),
                List.of(finding("a-001", 1.0), finding("b-001", 3.0)),
                "v1",
                "ab12",
                NOON);

        assertEquals("b-001", flag.strongest().pattern());
    }

    @Test
    void articleNeverMakesAFlag() {
        Post article = post(PostKind.ARTICLE, "coblos 2");

        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new Flag(article, List.of(finding("a-001", 1.0)), "v1", "ab12", NOON));

        assertTrue(refusal.getMessage().contains("an article makes a lead, never a flag"), refusal.getMessage());
    }

    @Test
    void evidenceReadsTheWordsFromTheTextAsCaptured() {
        Evidence evidence = new Evidence(TextPart.OWN, 0, 6, Role.ACT);

        assertEquals("coblos", evidence.in(post(PostKind.POST, "coblos 2")));
    }

    @Test
    void evidenceOutsideTheTextIsRefused() {
        Evidence evidence = new Evidence(TextPart.SHARED, 0, 6, Role.ACT);

        assertThrows(IllegalArgumentException.class, () -> evidence.in(post(PostKind.POST, "coblos 2")));
    }

    @Test
    void rosterEntryHoldsFromItsFirstMomentToBeforeItsLast() {
        RosterEntry entry = new RosterEntry(
                "contohgram", "1", null, "p1", "dinyatakan sendiri", null, NOON, NOON.plusSeconds(60), "Dinas X", null);

        assertTrue(entry.holdsAt(NOON));
        assertTrue(!entry.holdsAt(NOON.plusSeconds(60)));
        assertTrue(!entry.holdsAt(NOON.minusSeconds(1)));
    }

    @Test
    void excerptOfARejectedRecordIsCut() {
        Rejected rejected = new Rejected(Stage.RECORD, "a.csv baris 3", "tanggal salah", "x".repeat(999), NOON);

        assertEquals(Rejected.EXCERPT_LIMIT, rejected.excerpt().length());
    }

    @Test
    void nipIsEighteenDigitsAndNeverRepeatedInTheMessage() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> new Person("p1", "Sari", "19800101", null, "Dinas X", null));

        assertTrue(!refusal.getMessage().contains("19800101"), refusal.getMessage());
    }

    private static Finding finding(String pattern, double... points) {
        List<Reason> reasons = java.util.Arrays.stream(points)
                .mapToObj(p -> new Reason("pola", "cocok", p))
                .toList();
        return new Finding(
                "ajakan_memilih",
                pattern,
                null,
                null,
                Strength.STRONG,
                List.of(new Evidence(TextPart.OWN, 0, 6, Role.ACT)),
                reasons,
                null);
    }

    private static Post post(PostKind kind, String text) {
        return new Post(
                new PostId("contohgram", "1", "1"),
                new Author("contohgram", "7", "sari", null),
                kind,
                null,
                text,
                Conversation.NONE,
                null,
                Times.at(NOON),
                null,
                null,
                new Provenance("test", "RecordsTest", PolicyClass.OPEN, "0".repeat(64)),
                false);
    }
}
