package id.wasit.pipeline.roster;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.wasit.ingest.Mutations;
import id.wasit.store.roster.RosterFaults;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.roster.RosterLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a roster: lines, or the faults of all of them. */
class RosterFuzzTest {
    @TempDir
    Path folder;

    static Stream<byte[]> rosters() {
        return Stream.of(
                        "platform,account_id,person,name,unit,region,basis,contest,valid_from\n"
                                + "contohgram,77,nr-1,Sari,Dinas Contoh,Nusaraya,pernyataan pemilik,,2025-07-01\n",
                        "\uFEFFplatform;account_id;person\n\"contoh;77;nr-1\n;;\n",
                        "platform,account_id,person\n" + "a,".repeat(50),
                        "platform\tperson")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("rosters")
    @FuzzTest
    void anyBytesAreLinesOrFaults(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("roster.csv"), bytes);
        try {
            RosterImport roster = RosterFile.at(file, line -> {}).toImport("uji");
            roster.lines().forEach(RosterLine::entry);
            roster.faults().get();
        } catch (RosterFaults told) {
            told.getMessage();
        }
    }

    @Test
    void brokenRostersAreLinesOrFaultsToo() throws IOException {
        for (byte[] broken : Mutations.of(rosters()).toList()) {
            anyBytesAreLinesOrFaults(broken);
        }
    }
}
