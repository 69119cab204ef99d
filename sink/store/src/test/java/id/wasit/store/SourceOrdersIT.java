package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.PolicyClass;
import id.wasit.model.SourceStatus;
import id.wasit.store.access.UserRole;
import id.wasit.store.intake.SourceHealth;
import id.wasit.store.intake.SourceListing;
import id.wasit.store.intake.SourceOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceOrdersIT {
    private final TestStore test = TestStore.fresh();
    private final Store store = test.store;

    @BeforeEach
    void fill() {
        store.users().add("oki", "Oki", Set.of(UserRole.OPERATOR), null, "wasit");
        store.sourceOrders().list(List.of(listing("warta"), listing("kotak")));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void ordersOutliveTheJobAndStandInTheLedger() {
        long before = store.sourceOrders().version();

        assertTrue(store.sourceOrders().give("warta", SourceOrder.PAUSE, "oki"));
        assertTrue(store.sourceOrders().give("kotak", SourceOrder.FETCH, "oki"));
        store.sourceOrders().list(List.of(listing("warta"), listing("kotak")));

        assertEquals(before + 2, store.sourceOrders().version());
        assertEquals(Set.of("warta"), store.sourceOrders().paused());
        assertEquals(Map.of("kotak", 1L), store.sourceOrders().calls());
        assertEquals(2, orders());
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void orderThatHoldsAlreadyChangesNothingAndAnUnknownSourceTakesNone() {
        store.sourceOrders().give("warta", SourceOrder.PAUSE, "oki");
        long version = store.sourceOrders().version();

        assertTrue(store.sourceOrders().give("warta", SourceOrder.PAUSE, "oki"));
        assertFalse(store.sourceOrders().give("lain", SourceOrder.FETCH, "oki"));

        assertEquals(version, store.sourceOrders().version());
        assertEquals(1, orders());
    }

    @Test
    void healthAddsUpThePartsAndShowsTheNewestFailure() {
        Instant now = Instant.parse("2025-11-20T03:00:00Z");
        store.sources()
                .write(List.of(
                        new SourceStatus("warta", "http://a.example/feed", 10, 0, 1, now, now.plusSeconds(60), null),
                        new SourceStatus(
                                "warta", "http://b.example/feed", 5, 2, 0, null, now.plusSeconds(30), "tidak menjawab"),
                        new SourceStatus("impor lama", "x.csv", 7, 6, 0, now, null, null)));

        SourceHealth warta = store.sources().health("warta").orElseThrow();

        assertEquals(
                List.of(2L, 1L, 15L, 2L, 1L),
                List.of(warta.parts(), warta.failing(), warta.in(), warta.gated(), warta.rejected()));
        assertEquals("tidak menjawab", warta.lastError());
        assertEquals("http://b.example/feed", warta.errorPart());
        assertEquals(now.plusSeconds(30), warta.nextPoll());
        assertNotNull(warta.listing());
        assertNull(store.sources().health("impor lama").orElseThrow().listing());
        assertEquals(
                List.of("kotak", "warta", "impor lama"),
                store.sources().health().stream().map(SourceHealth::name).toList());
    }

    @Test
    void partThatWasAskedToWaitIsCountedApart() {
        Instant now = Instant.parse("2025-11-20T03:00:00Z");
        store.sources()
                .write(List.of(
                        new SourceStatus("warta", "a", 1, 0, 0, now, null, SourceStatus.WAITS + "situs menjawab 429"),
                        new SourceStatus("warta", "b", 1, 0, 0, now, null, "situs menjawab 500")));

        SourceHealth warta = store.sources().health("warta").orElseThrow();

        assertEquals(List.of(2L, 1L), List.of(warta.failing(), warta.waiting()));
    }

    private long orders() {
        return store.ledger().before(Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.kind().equals("source_order"))
                .count();
    }

    private static SourceListing listing(String name) {
        return new SourceListing(name, "feed", PolicyClass.OPEN, "uji", Duration.ofMinutes(15));
    }
}
