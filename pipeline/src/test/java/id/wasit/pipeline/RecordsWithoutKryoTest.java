package id.wasit.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.wasit.model.Author;
import id.wasit.model.Captured;
import id.wasit.model.Conversation;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Person;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Reason;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.Role;
import id.wasit.model.RosterEntry;
import id.wasit.model.SourceStatus;
import id.wasit.model.Stage;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.model.Times;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels between the steps of a job is written by Flink's own serialisers: Kryo is several times slower and breaks with upgrades. */
class RecordsWithoutKryoTest {
    private static final Instant NOON = Instant.parse("2025-11-20T05:00:00Z");

    @ParameterizedTest
    @MethodSource("recordsOfTheModel")
    void everyRecordOfTheModelIsWrittenWithoutKryo(Class<?> type) {
        assertDoesNotThrow(() -> serializer(type), type.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("envelopesOfIngest")
    void whatLeavesTheSourceIsWrittenWithoutKryo(Class<?> type) {
        assertDoesNotThrow(() -> serializer(type), type.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesSurviveTheJourney(Object value) throws IOException {
        Object arrived = travelled(value);

        assertEquals(value, arrived);
    }

    static Stream<Class<?>> recordsOfTheModel() {
        List<Class<?>> records = records("id.wasit.model");
        assertTrue(records.size() >= 15, () -> "only " + records + " found");
        return records.stream();
    }

    /** Public records only: the others are state of the source and have serialisers of their own. */
    static Stream<Class<?>> envelopesOfIngest() {
        List<Class<?>> records = records("id.wasit.ingest.flink").stream()
                .filter(type -> type.getSimpleName().equals("Envelope"))
                .toList();
        assertEquals(1, records.size());
        return records.stream().map(type -> type);
    }

    private static List<Class<?>> records(String packageName) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packageName).stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.isNestedClass())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static Stream<Object> values() {
        Post post = post(PostKind.POST);
        Evidence words = new Evidence(TextPart.OWN, 0, 6, Role.ACT);
        Finding finding = new Finding(
                "ajakan_memilih",
                "ajakan-007",
                "pilgub-nusaraya-2025",
                null,
                Strength.STRONG,
                List.of(words),
                List.of(new Reason("pola:ajakan-007", "kata “coblos”", 2.5), new Reason("tanya", "kalimat tanya", -1)),
                null);
        return Stream.of(
                post,
                new Flag(post, List.of(finding), "0c7a1ef7a4bd", "ab12", NOON),
                new Lead(
                        post(PostKind.ARTICLE),
                        List.of(new Mention("nr-001", List.of(words), List.of(words))),
                        "0c7a1ef7a4bd",
                        "ab12",
                        NOON),
                new Rejected(Stage.RECORD, "masuk.csv:14", "tanggal salah", null, NOON),
                new Retraction(RetractionKind.ACCOUNT_CLOSED, "contohgram", "contohgram:1", null, NOON),
                new SourceStatus("kotak", "masuk.csv", 10, 2, 1, NOON, null, "robots.txt menutup halaman ini"),
                new RosterEntry("contohgram", "1", null, "nr-1", "pernyataan", null, NOON, null, "Dinas", "Nusaraya"),
                new Person("nr-1", "Nama Rekaan", null, null, "Dinas", null));
    }

    private static Post post(PostKind kind) {
        return new Post(
                new PostId("contohgram", "p-1", "1"),
                new Author("contohgram", "1", "nama", null),
                kind,
                kind == PostKind.ARTICLE ? "Judul" : null,
                "coblos ✌️",
                Conversation.sharing("teks orang lain"),
                null,
                Times.at(NOON),
                "Nusaraya",
                null,
                new Provenance(
                        "uji/1",
                        "uji:1",
                        PolicyClass.IMPORTED,
                        "0".repeat(64),
                        kind == PostKind.ARTICLE ? null : new Captured("text/csv", new byte[] {1, 0, -1})),
                false);
    }

    private static <T> TypeSerializer<T> serializer(Class<T> type) {
        Configuration withoutKryo = new Configuration();
        withoutKryo.set(PipelineOptions.GENERIC_TYPES, false);
        SerializerConfigImpl config = new SerializerConfigImpl(withoutKryo);
        return TypeInformation.of(type).createSerializer(config);
    }

    @SuppressWarnings("unchecked")
    private static <T> T travelled(T value) throws IOException {
        TypeSerializer<T> serializer = serializer((Class<T>) value.getClass());
        DataOutputSerializer written = new DataOutputSerializer(256);
        serializer.serialize(value, written);
        return serializer.deserialize(new DataInputDeserializer(written.getCopyOfBuffer()));
    }
}
