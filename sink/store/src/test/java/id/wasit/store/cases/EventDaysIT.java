package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.wasit.store.access.UserRole;
import id.wasit.store.legal.LegalClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventDaysIT extends Desk {

    @Test
    void theLastThatWasToldCountsAndEachStandsInTheLedger() {
        String key = flagged("e1");
        decide(key, "sari", Verdict.UNSURE);

        store.eventDays().tell(key, "sari", today().minusDays(4), "teks unggahan");
        store.eventDays().tell(key, "sari", today().minusDays(3), "berita setempat");

        EventDay told = event(key, "sari").orElseThrow();
        assertEquals(today().minusDays(3), told.day());
        assertEquals("berita setempat", told.basis());
        assertEquals(
                2,
                store.ledger().ofCase(key).stream()
                        .filter(entry -> entry.kind().equals("event_day"))
                        .count());
        assertNull(store.ledger().verify().fault());
    }

    @Test
    void aBlindReaderSeesOnlyWhatTheyToldThemselves() {
        String key = known("e2");
        store.eventDays().tell(key, "sari", today().minusDays(2), "teks unggahan");

        Optional<EventDay> blind = event(key, "budi");
        store.eventDays().tell(key, "budi", today().minusDays(1), "foto undangan");

        assertEquals(Optional.empty(), blind);
        assertEquals(today().minusDays(1), event(key, "budi").orElseThrow().day());
    }

    @Test
    void aDayToComeABlankBasisAndWhoOnlyLooksAreRefused() {
        String key = flagged("e3");
        store.users().add("anwar", "Anwar", Set.of(UserRole.AUDITOR), null, "wasit");

        assertThrows(IllegalArgumentException.class, () -> store.eventDays()
                .tell(key, "sari", today().plusDays(1), "teks unggahan"));
        assertThrows(IllegalArgumentException.class, () -> store.eventDays().tell(key, "sari", today(), " "));
        assertThrows(IllegalArgumentException.class, () -> store.eventDays().tell(key, "anwar", today(), "teks"));
        assertEquals(Optional.empty(), event(key, "sari"));
    }

    private Optional<EventDay> event(String key, String user) {
        return store.eventDays().of(store.cases().card(key, user), user);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(test.clock.instant(), LegalClock.OFFICE);
    }
}
