package id.wasit.store.dossier;

import id.wasit.model.Flag;
import id.wasit.model.Person;
import id.wasit.model.TextPart;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.OfficeKey;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.roster.RosterLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A case of an invented civil servant that two people agreed on, and its dossier. */
abstract class ReadyCase {
    static final String TEXT = "Ayo coblos Arga-Sekar bersama akun.a1 🙌 \"jangan <lupa>\" & ajak tetangga";
    static final String NIP = "198705122010011003";

    final TestStore test = TestStore.fresh().withPeople();
    final Store store = test.store;
    final LegalTables tables = LegalTables.of(Path.of("../../lexicons"), null);

    @TempDir
    Path folder;

    OfficeKey office;
    String key;

    @BeforeEach
    void caseThatIsReady() {
        office = new KeyFolder(folder.resolve("keys")).office();
        roster("Rini Anggraini", "Guru Ahli Muda", "Dinas Pendidikan", "Nusaraya");
        Flag flag = Made.flag("p1", TEXT);
        store.flags().write(List.of(flag));
        key = FlagTable.caseKey(flag);
    }

    @AfterEach
    void close() {
        test.close();
    }

    Dossier make(Variant variant) {
        return store.dossiers(tables).make(key, "wati", variant);
    }

    void ready(MoveKind how) {
        judge("sari");
        store.cases().decideIdentity(step("sari", null), true);
        judge("budi");
        store.cases().advance(new Step(key, version("wati"), "wati", "sudah didengar lewat surat", null), how);
    }

    void judge(String user) {
        Sign sign = new Sign("ajakan_memilih", Severity.MEDIUM, "SKB D8", List.of(new Ground("p", TextPart.OWN, 0, 3)));
        store.cases().decide(new Decision(key, version(user), user, Verdict.INDICATION, sign, "ajakan jelas", null));
    }

    Step step(String user, String detail) {
        return new Step(key, version(user), user, "akun ada di daftar", detail);
    }

    int version(String user) {
        return store.cases().open(key, user).row().version();
    }

    static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** An import of the roster with its only person like this. */
    void roster(String name, String position, String unit, String region) {
        Person person = new Person("p-1", name, NIP, position, unit, region);
        importOf(new RosterLine(2, Made.entry("a1", "p-1", unit), person));
    }

    void importOf(RosterLine line) {
        store.roster().replace(new RosterImport(List.of(line), List::of, "wasit", "daftar.csv"));
    }
}
