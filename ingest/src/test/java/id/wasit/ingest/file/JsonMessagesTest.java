package id.wasit.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.wasit.ingest.source.Sighting;
import id.wasit.model.Author;
import id.wasit.model.Captured;
import id.wasit.model.Post;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object says the same however JSON lets it be written, and one object after the other is read by its own names. */
class JsonMessagesTest {
    private static final Instant RECEIVED = Instant.parse("2031-06-01T00:00:00Z");
    private static final String PLAIN =
            "{\"source\":\"contohgram\",\"item_id\":\"7\",\"author_id\":\"42\",\"text\":\"hadir \\\"rapat\\\" \uD83D\uDE42\"}";

    private final JsonMessages messages = new JsonMessages(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":\"contohgram\",\"item_id\":\"7\",\"author_id\":\"42\",\"text\":\"hadir \\\"rapat\\\" \uD83D\uDE42\"}",
                " { \"text\" : \"hadir \\u0022rapat\\u0022 \\ud83d\\ude42\" , \"author_id\" : 42 , \"item_id\" : 7 , \"source\" : \"contohgram\" } ",
                "{\"source\":\"contohgram\",\"item_id\":\"1\",\"author_id\":\"42\",\"text\":\"hadir \\\"rapat\\\" \uD83D\uDE42\",\"item_id\":\"7\"}",
                "{\"more\":{\"item_id\":\"2\",\"list\":[1,\"}\"]},\"source\":\"Contohgram\",\"item_id\":\"7\",\"author_id\":\"42\",\"author_display\":null,"
                        + "\"text\":\"hadir \\\"rapat\\\" \uD83D\uDE42\",\"kind\":\"post\"} and more",
                "{\"source\":\"contohgram\",\"item_\\u0069d\":\"7\",\"author_id\":\"42\",\"text\":\"hadir \\\"rapat\\\" \uD83D\uDE42\"}"
            })
    void objectSaysTheSameHoweverItIsWritten(String json) {
        Post post = post(read(json));

        assertEquals("contohgram/7@1", post.id().key());
        assertEquals(new Author("contohgram", "42", null, null), post.author());
        assertEquals("hadir \"rapat\" \uD83D\uDE42", post.text());
        assertEquals(RECEIVED, post.times().observed());
    }

    @Test
    void objectsOfOtherNamesInBetweenAreReadByTheirOwn() {
        String shorter = "{\"source\":\"contohgram\",\"item_id\":\"7\"}";
        String longer = PLAIN.replace("}", ",\"kind\":\"comment\"}");

        assertEquals("contohgram/7@1", post(read(PLAIN)).id().key());
        assertInstanceOf(Sighting.Damage.class, read(shorter));
        assertEquals("COMMENT", post(read(longer)).kind().name());
        assertEquals("POST", post(read(PLAIN)).kind().name());
        assertInstanceOf(Sighting.Damage.class, read("{}"));
        assertEquals("contohgram/7@1", post(read(PLAIN)).id().key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[1, 2",
                "{\"source\":\"contohgram\",\"item_id\":\"7\",\"author_id\":\"42\",\"text\":\"hadir",
                "{\"source\":\"contohgram\",\"item_id\":\"7\",\"author_id\":\"42\",\"text\":\"a\\x\"}",
                "{\"source\":\"contohgram\",\"item_id\":\"7\",\"author_id\":\"42\",\"text\":\"a\",}"
            })
    void whatIsNoWholeObjectIsDamage(String json) {
        Sighting.Damage damage = assertInstanceOf(Sighting.Damage.class, read(json));

        assertEquals("topik", damage.origin().substring(0, 5));
    }

    @Test
    void placeOfDamageIsToldInCharactersAndNothingOfTheMessage() {
        String before = "{\"text\":\"rapat 🙂\"";

        Sighting.Damage damage = assertInstanceOf(Sighting.Damage.class, read(before + " oh"));

        assertEquals("topik baris 1, karakter " + (before.length() + 2), damage.origin());
        assertFalse(damage.reason().contains("rapat"));
    }

    @Test
    void bytesThatAreNoUtf8CostTheirCharacterNotTheMessage() {
        byte[] message = PLAIN.replace("rapat", "r#pat").getBytes(StandardCharsets.UTF_8);
        message[PLAIN.indexOf("rapat") + 1] = (byte) 0xFF;

        Post post = post(messages.read(message, "topik", 1, RECEIVED));

        assertEquals("hadir \"r\uFFFDpat\" \uD83D\uDE42", post.text());
    }

    @Test
    void bytesOfTheMessageAreWhatIsCaptured() {
        byte[] message = PLAIN.getBytes(StandardCharsets.UTF_8);

        Post post = post(messages.read(message, "topik", 1, RECEIVED));

        assertEquals(
                new Captured("application/json", message), post.provenance().captured());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"author_id\":%s", "\"author_id\":\"42\",\"created_at\":%s"})
    void numberThatIsTooLongForOneIsDamage(String parts) {
        String number = "1".repeat(2_000);

        Sighting sighting =
                read("{\"source\":\"contohgram\",\"item_id\":\"7\",\"text\":\"a\"," + parts.formatted(number) + "}");

        assertInstanceOf(Sighting.Damage.class, sighting);
    }

    private Sighting read(String json) {
        return messages.read(json.getBytes(StandardCharsets.UTF_8), "topik", 1, RECEIVED);
    }

    private static Post post(Sighting sighting) {
        return assertInstanceOf(Sighting.Candidate.class, sighting).post().get();
    }
}
