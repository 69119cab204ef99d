package id.wasit.pipeline.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The form of a message: the version as one byte, then a JSON object with the names of the records of {@code id.wasit.model}.
 *
 * <p>A reader takes what it knows and passes over what it does not, so a part may be added to a record without a new version as long as
 * its absence means something. A part that is renamed, or means something else, asks for a new version, and a reader of both.
 */
final class Wire {
    /** The version that is written. */
    static final byte VERSION = 1;

    /** The largest message, in bytes: what a broker takes without being told to. No post is that long. */
    static final int LARGEST = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private static final ObjectWriter WRITER = JSON.writerFor(Message.class);
    /** Half a surrogate pair has no UTF-8 form; written as an escape it survives. */
    private static final ObjectWriter ESCAPING = WRITER.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final ObjectReader READER = JSON.readerFor(Message.class);

    private Wire() {}

    /** Why a message cannot be read; an Indonesian clause for the page of rejected items. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The message in its newest form. */
    static byte[] encode(Message message) {
        byte[] json;
        try {
            json = json(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings, numbers and times are always JSON", e);
        }
        byte[] bytes = new byte[json.length + 1];
        bytes[0] = VERSION;
        System.arraycopy(json, 0, bytes, 1, json.length);
        return bytes;
    }

    /**
     * Reads a message of any known version.
     *
     * @throws Unreadable when it is none; the text of the message is not repeated
     */
    static Message decode(byte @Nullable [] bytes) throws Unreadable {
        if (bytes == null || bytes.length == 0) {
            throw new Unreadable("pesan kosong");
        }
        if (bytes.length > LARGEST) {
            throw new Unreadable("pesan " + bytes.length + " byte; paling besar " + LARGEST);
        }
        if (bytes[0] != VERSION) {
            throw new Unreadable("versi bentuk pesan " + Byte.toUnsignedInt(bytes[0]) + "; program ini mengenal versi "
                    + VERSION + ", perbarui program atau kirim ulang dengan versi itu");
        }
        Message message = parse(bytes);
        if (message == null) {
            throw new Unreadable("pesan hanya berisi null");
        }
        return message;
    }

    private static @Nullable Message parse(byte[] bytes) throws Unreadable {
        try {
            return READER.readValue(bytes, 1, bytes.length - 1);
        } catch (JsonProcessingException e) {
            throw new Unreadable("isi pesan bukan bentuk yang dikenal: " + reason(e));
        } catch (IOException e) {
            throw new Unreadable(
                    "isi pesan bukan UTF-8 yang benar (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static byte[] json(Message message) throws JsonProcessingException {
        try {
            return WRITER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            return ESCAPING.writeValueAsBytes(message);
        }
    }

    /** Our own constructors say which part is missing; what Jackson says may repeat the text. */
    private static String reason(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException ours) {
                return String.valueOf(ours.getMessage());
            }
        }
        return e.getClass().getSimpleName()
                + (e.getLocation() == null
                        ? ""
                        : " pada byte " + e.getLocation().getByteOffset());
    }
}
