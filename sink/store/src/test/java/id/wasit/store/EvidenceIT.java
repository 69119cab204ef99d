package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Captured;
import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.Provenance;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.store.evidence.Capture;
import id.wasit.store.flags.FlagTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class EvidenceIT {
    private static final byte[] ROW = "p1,77,\"Ayo coblos\",2025-09-30\r\n".getBytes(StandardCharsets.UTF_8);

    private final TestStore test = TestStore.fresh();
    private final Store store = test.store;

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void bytesOfAFlaggedPostAreKeptAndComeOutAsTheyWere() throws IOException {
        Flag flag = capturedWith(Made.flag("p1", "Ayo coblos"), new Captured("text/csv", ROW));

        store.flags().write(List.of(flag));
        store.flags().write(List.of(flag));
        Capture capture = store.evidence().of(flag.post().id()).orElseThrow();
        List<WarcRecord> records = new ArrayList<>();
        byte[] kept = null;
        try (WarcReader reader = new WarcReader(exported(FlagTable.caseKey(flag)))) {
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                records.add(record);
                if (record.type().equals("resource")) {
                    kept = record.body().stream().readAllBytes();
                }
            }
        }

        assertEquals(ROW.length, capture.bytes());
        assertEquals(
                List.of("warcinfo", "resource", "metadata"),
                records.stream().map(WarcRecord::type).toList());
        assertArrayEquals(ROW, kept);
        assertTrue(store.ledger().before(Long.MAX_VALUE, 10).stream()
                .anyMatch(entry -> entry.kind().equals("evidence_export")));
    }

    @Test
    void screenshotInsideOfAReportIsARecordOfItsOwn() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        String row = "{\"item_id\":\"p1\",\"screenshot\":\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(picture) + "\"}";
        Flag flag = capturedWith(
                Made.flag("p1", "Ayo coblos"), new Captured("application/json", row.getBytes(StandardCharsets.UTF_8)));
        store.flags().write(List.of(flag));

        List<byte[]> bodies = new ArrayList<>();
        try (WarcReader reader = new WarcReader(exported(FlagTable.caseKey(flag)))) {
            for (WarcRecord record : reader) {
                if (record.type().equals("resource")) {
                    bodies.add(record.body().stream().readAllBytes());
                }
            }
        }

        assertEquals(2, bodies.size());
        assertArrayEquals(picture, bodies.get(1));
    }

    @Test
    void whatItsSourceTakesBackUnopenedIsRemovedAndTheHashStays() throws SQLException, IOException {
        Flag flag = capturedWith(Made.flag("p1", "Ayo coblos"), new Captured("text/csv", ROW));
        store.flags().write(List.of(flag));
        Post post = flag.post();

        store.flags()
                .retract(new Retraction(
                        RetractionKind.DELETED,
                        post.id().source(),
                        post.author().account(),
                        post.id().id(),
                        test.clock.instant()));

        assertNotNull(store.evidence().of(post.id()).orElseThrow().removedAt());
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.evidence WHERE warc IS NOT NULL"));
        assertEquals(0, export(FlagTable.caseKey(flag), new ByteArrayOutputStream()));
    }

    @Test
    void databaseRefusesToChangeEvidence() {
        store.flags().write(List.of(capturedWith(Made.flag("p1", "Ayo coblos"), new Captured("text/csv", ROW))));

        assertThrows(SQLException.class, () -> test.ask("UPDATE wasit.evidence SET warc = '\\x00'::bytea RETURNING 1"));
    }

    private Path exported(String what) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals(1, export(what, bytes));
        return Files.write(folder.resolve("bukti.warc.gz"), bytes.toByteArray());
    }

    private long export(String what, ByteArrayOutputStream to) {
        return store.evidence().export(what, "bukti.warc.gz", "wasit", to);
    }

    private static Flag capturedWith(Flag flag, Captured captured) {
        Post post = flag.post();
        Provenance from = post.provenance();
        Post whole = new Post(
                post.id(),
                post.author(),
                post.kind(),
                post.title(),
                post.text(),
                post.conversation(),
                post.url(),
                post.times(),
                post.region(),
                post.contest(),
                new Provenance(from.collector(), from.origin(), from.policyClass(), from.rawSha256(), captured),
                post.truncated());
        return new Flag(whole, flag.findings(), flag.lexicon(), flag.fingerprint(), flag.flaggedAt());
    }
}
