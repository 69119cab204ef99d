package id.wasit.pipeline.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Author;
import id.wasit.model.Captured;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.Stage;
import id.wasit.model.Times;
import id.wasit.model.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of messages. The golden ones are what version 1 wrote: they are never changed, because such messages lie on topics for a week. */
class WireTest {
    private static final Instant NOON = Instant.parse("2025-11-20T05:00:00Z");

    private static final String POST_V1 =
            "\u0001{\"post\":{\"id\":{\"source\":\"contohgram\",\"id\":\"p-1\",\"version\":\"1\"},"
                    + "\"author\":{\"platform\":\"contohgram\",\"id\":\"1\",\"handle\":\"nama\"},\"kind\":\"SHARE\",\"text\":\"coblos ✌️\","
                    + "\"conversation\":{\"sharedText\":\"teks orang lain\"},\"times\":{\"created\":\"2025-11-20T05:00:00Z\","
                    + "\"observed\":\"2025-11-20T05:00:00Z\"},\"region\":\"Nusaraya\",\"provenance\":{\"collector\":\"uji/1\",\"origin\":\"uji:1\","
                    + "\"policyClass\":\"IMPORTED\",\"rawSha256\":\"" + "0".repeat(64) + "\"},\"truncated\":false}}";

    private static final String RETRACTION_V1 =
            "\u0001{\"retraction\":{\"kind\":\"ACCOUNT_CLOSED\",\"source\":\"contohgram\","
                    + "\"account\":\"contohgram:1\",\"at\":\"2025-11-20T05:00:00Z\"}}";

    static Stream<Arguments> versionOne() {
        return Stream.of(
                Arguments.of(POST_V1, Message.of(post("coblos ✌️"))),
                Arguments.of(
                        RETRACTION_V1,
                        Message.of(new Retraction(
                                RetractionKind.ACCOUNT_CLOSED, "contohgram", "contohgram:1", null, NOON))));
    }

    @ParameterizedTest
    @MethodSource("versionOne")
    void messagesOfVersionOneAreReadForEver(String golden, Message message) throws IOException {
        assertEquals(message, Wire.decode(bytes(golden)));
    }

    @ParameterizedTest
    @MethodSource("versionOne")
    void versionOneIsWrittenAsItAlwaysWas(String golden, Message message) {
        assertEquals(golden, new String(Wire.encode(message), StandardCharsets.UTF_8));
    }

    @Test
    void partsThatANewerWriterAddedArePassedOver() throws IOException {
        String newer = POST_V1.replace("\"truncated\"", "\"language\":\"id\",\"truncated\"");

        assertEquals(Message.of(post("coblos ✌️")), Wire.decode(bytes(newer)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsNamedWithoutRepeatingIt(byte[] message, String reason) {
        Wire.Unreadable told = assertThrows(Wire.Unreadable.class, () -> Wire.decode(message));

        assertTrue(String.valueOf(told.getMessage()).contains(reason), told::getMessage);
        assertTrue(!String.valueOf(told.getMessage()).contains("rahasia"), told::getMessage);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(new byte[0], "pesan kosong"),
                Arguments.of(bytes("\u0002{}"), "versi bentuk pesan 2"),
                Arguments.of(bytes("{\"post\":{}}"), "versi bentuk pesan 123"),
                Arguments.of(bytes("\u0001null"), "null"),
                Arguments.of(bytes("\u0001{}"), "one of \"post\" and \"retraction\""),
                Arguments.of(bytes("\u0001{\"post\":{\"text\":\"rahasia\"}}"), "post: id is missing"),
                Arguments.of(bytes(POST_V1.replace("IMPORTED", "rahasia")), "isi pesan"),
                Arguments.of(bytes(POST_V1.replace("2025-11-20T05:00:00Z", "rahasia")), "a time is not of the form"),
                Arguments.of(bytes(POST_V1 + "rahasia"), "isi pesan"),
                Arguments.of(new byte[] {1, '{', '"', (byte) 0xff, (byte) 0xc0, '"', '}'}, "isi pesan"),
                Arguments.of(Arrays.copyOf(new byte[] {1}, Wire.LARGEST + 1), "paling besar"));
    }

    @Test
    void everyPrefixOfAMessageIsRefusedAndNeverMore() {
        byte[] whole = bytes(POST_V1);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(Wire.Unreadable.class, () -> Wire.decode(part));
        }
    }

    @Test
    void textWithHalfASurrogatePairArrivesAsItWas() throws IOException {
        Message half = Message.of(post("pilih \ud83d dua \u0000 \u2028"));

        assertEquals(half, Wire.decode(Wire.encode(half)));
    }

    @Test
    void bytesThatAPostWasReadFromTravelWithIt() throws IOException {
        Captured page = new Captured("text/html", new byte[] {'<', 'p', (byte) 0xff});
        Message message = Message.of(readFrom(page));

        assertEquals(message, Wire.decode(Wire.encode(message)));
        assertEquals(Message.of(post("coblos")), message.withoutBytes());
    }

    @Test
    void deadLetterKeepsTheBytesOfItsMessage() throws IOException {
        byte[] message = {1, '{', (byte) 0xff};
        Rejected rejected = new Rejected(Stage.RECORD, "kafka wasit.posts/3@17", "pesan rusak", null, NOON);

        DeadLetter read = DeadLetters.read(DeadLetters.bytes(new DeadLetter(rejected, message)));

        assertEquals(rejected, read.rejected());
        assertArrayEquals(message, read.message());
    }

    @Test
    void deadLetterThatIsTooLargeKeepsTheWordsOfItsPost() throws IOException {
        DeadLetter letter = DeadLetter.of(refused(), readFrom(new Captured("text/html", new byte[600_000])));

        DeadLetter read = DeadLetters.read(DeadLetters.bytes(letter));

        assertEquals(letter.rejected(), read.rejected());
        assertEquals(Message.of(post("coblos")), Wire.decode(read.message()));
    }

    @Test
    void deadLetterWhoseWordsAreTooLargeSaysThatItHasNoMessage() throws IOException {
        DeadLetter letter = DeadLetter.of(refused(), post("a".repeat(800_000)));

        DeadLetter read = DeadLetters.read(DeadLetters.bytes(letter));

        assertNull(read.message());
        assertTrue(read.rejected().reason().endsWith("tidak dapat dikirim ulang; masukkan lagi dari asalnya."));
    }

    private static Rejected refused() {
        return new Rejected(Stage.STORE, "contohgram/p-1@1", "Basis data menolak data ini.", null, NOON);
    }

    @Test
    void traceOfAPostIsTheSameEverywhereAndTellsNothing() {
        assertEquals(Trace.of("contohgram/p-1@1").id(), post("x").id().trace());
        assertTrue(Trace.of("contohgram/p-1@1").id().matches("[0-9a-f]{16}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Post readFrom(Captured page) {
        Post post = post("coblos");
        Provenance from = post.provenance();
        return new Post(
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
                new Provenance(from.collector(), from.origin(), from.policyClass(), from.rawSha256(), page),
                post.truncated());
    }

    private static Post post(String text) {
        return new Post(
                new PostId("contohgram", "p-1", "1"),
                new Author("contohgram", "1", "nama", null),
                PostKind.SHARE,
                null,
                text,
                Conversation.sharing("teks orang lain"),
                null,
                Times.at(NOON),
                "Nusaraya",
                null,
                new Provenance("uji/1", "uji:1", PolicyClass.IMPORTED, "0".repeat(64)),
                false);
    }
}
