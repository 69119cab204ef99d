package id.wasit.ingest.flink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The form of the enumerator's state in a checkpoint. */
final class DiscoveredSerializer implements SimpleVersionedSerializer<Discovered> {
    /** As that of the splits in it. */
    private static final int VERSION = 2;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Discovered discovered) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(discovered.known().size());
        for (String id : discovered.known()) {
            out.writeUTF(id);
        }
        out.writeInt(discovered.waiting().size());
        for (PostSplit split : discovered.waiting()) {
            PostSplitSerializer.write(split, out);
        }
        return bytes.toByteArray();
    }

    @Override
    public Discovered deserialize(int version, byte[] serialized) throws IOException {
        if (version < 1 || version > VERSION) {
            throw new IOException(
                    "enumerator in a checkpoint has form " + version + "; this program reads forms 1 to " + VERSION);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        Set<String> known = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            known.add(in.readUTF());
        }
        List<PostSplit> waiting = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            waiting.add(PostSplitSerializer.read(version, in));
        }
        return new Discovered(known, waiting);
    }
}
