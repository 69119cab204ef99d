package id.wasit.ingest.flink;

import id.wasit.ingest.source.Split;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/** The form of a split in a checkpoint. A change of the form needs a new version number and a reader for the old one. */
final class PostSplitSerializer implements SimpleVersionedSerializer<PostSplit> {
    /** Form 1 did not tell whether a split had ended. */
    private static final int VERSION = 2;

    private static final int ABSENT = -1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(PostSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(split, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public PostSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version < 1 || version > VERSION) {
            throw new IOException(
                    "split in a checkpoint has form " + version + "; this program reads forms 1 to " + VERSION);
        }
        return read(version, new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void write(PostSplit split, DataOutputStream out) throws IOException {
        writeText(out, split.source());
        writeText(out, split.split().id());
        writeText(out, split.split().affinity());
        out.writeBoolean(split.split().endless());
        writeText(out, split.cursor());
        out.writeLong(split.in());
        out.writeLong(split.gated());
        out.writeLong(split.rejected());
        Instant success = split.lastSuccess();
        writeText(out, success == null ? null : success.toString());
        writeText(out, split.lastError());
        out.writeBoolean(split.ended());
    }

    static PostSplit read(int version, DataInputStream in) throws IOException {
        String source = text(in);
        Split split = new Split(text(in), text(in), in.readBoolean());
        String cursor = readText(in);
        long records = in.readLong();
        long gated = in.readLong();
        long rejected = in.readLong();
        String success = readText(in);
        return new PostSplit(
                source,
                split,
                cursor,
                records,
                gated,
                rejected,
                success == null ? null : Instant.parse(success),
                readText(in),
                version > 1 && in.readBoolean());
    }

    /** Cursors may be longer than the 64 KiB that {@code writeUTF} takes. */
    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String text(DataInputStream in) throws IOException {
        String text = readText(in);
        if (text == null) {
            throw new IOException("split in a checkpoint: a name is missing");
        }
        return text;
    }
}
