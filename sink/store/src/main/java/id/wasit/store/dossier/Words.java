package id.wasit.store.dossier;

import id.wasit.model.Phase;
import id.wasit.store.roster.EmploymentStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of the database as an official letter says them. */
final class Words {
    static final String FOUND = "Temuan pemantauan atas tulisan publik; tidak ada laporan yang masuk";
    static final String EXPORTED = "Temuan pemantauan; tulisan berasal dari berkas yang diserahkan petugas";
    static final String REPORTED = "Laporan yang disampaikan kepada lembaga; nama pelapor tidak dicatat oleh Wasit";
    static final String REPORT = "laporan satu tulisan";
    static final String DAY_OF_POST = "hari tulisan pertama; waktu kejadian lain tidak dicatat";
    static final String NO_WITNESS = "Tidak ada saksi yang dicatat; buktinya tangkapan tulisan publik (bagian D)";

    private static final Map<String, String> VERDICTS = Map.of(
            "V", "ada dugaan",
            "B", "dibolehkan",
            "L", "salah baca leksikon",
            "I", "bukan orang ini",
            "T", "di luar masa",
            "D", "duplikat",
            "U", "belum yakin");

    private static final Map<String, String> BASES = Map.of(
            "daftar", "daftar akun yang disahkan",
            "pernyataan_pemilik", "pernyataan pemilik akun",
            "laman_resmi", "laman resmi",
            "klarifikasi", "pernyataan saat klarifikasi",
            "arsip_kepegawaian", "arsip kepegawaian");

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("flag", "tangkapan ditandai"),
            Map.entry("move", "langkah perkara"),
            Map.entry("note", "catatan"),
            Map.entry("read_personal", "data pribadi dilihat"),
            Map.entry("identity", "keputusan identitas"),
            Map.entry("hold", "penahanan bukti"),
            Map.entry("release", "penahanan diakhiri"),
            Map.entry("retraction", "ditarik sumbernya"),
            Map.entry("redaction", "teks dihapus"),
            Map.entry("evidence_export", "bukti diekspor"),
            Map.entry("answer_code", "surat hak jawab dibuat"),
            Map.entry("statement", "pernyataan diterima"),
            Map.entry("statement_read", "pernyataan dibaca"),
            Map.entry("event_day", "waktu kejadian dicatat"),
            Map.entry("rest", "perkara ditunda"),
            Map.entry("split", "tulisan dipisahkan"),
            Map.entry("data_request", "permintaan atas data diterima"),
            Map.entry("data_request_decided", "permintaan atas data diputus"));

    private static final Map<String, String> SPEAKERS = Map.of(
            "yang_bersangkutan", "orang yang bersangkutan",
            "ppk", "pejabat pembina kepegawaian",
            "kuasa", "kuasa dari yang bersangkutan");

    private static final Map<String, String> RETRACTIONS =
            Map.of("DELETED", "dihapus sumbernya", "EDITED", "disunting sumbernya", "ACCOUNT_CLOSED", "akun ditutup");

    private static final Map<String, String> KINDS = Map.of(
            "POST", "unggahan",
            "COMMENT", "komentar",
            "SHARE", "unggahan yang dibagikan",
            "ARTICLE", "artikel");

    private static final Map<Phase, String> PHASES = Map.of(
            Phase.BEFORE, "sebelum penetapan",
            Phase.DRAWN, "sesudah penetapan",
            Phase.CAMPAIGN, "masa kampanye",
            Phase.QUIET, "masa tenang",
            Phase.VOTE, "hari pemungutan suara",
            Phase.COUNT, "sesudah pemungutan suara",
            Phase.AFTER, "sesudah hasil");

    private static final Map<EmploymentStatus, String> SERVICE = Map.of(
            EmploymentStatus.ACTIVE, "aktif",
            EmploymentStatus.UNPAID_LEAVE, "cuti di luar tanggungan negara (CLTN)",
            EmploymentStatus.RETIRED, "pensiun",
            EmploymentStatus.SUSPENDED, "diberhentikan sementara",
            EmploymentStatus.LEFT, "sudah berhenti");

    private Words() {}

    /** A dash when the calendar does not tell. */
    static String phase(@Nullable Phase phase) {
        return phase == null ? "–" : PHASES.getOrDefault(phase, "–");
    }

    static String service(EmploymentStatus status) {
        return SERVICE.getOrDefault(status, status.code());
    }

    static String verdict(String code) {
        return VERDICTS.getOrDefault(code, code);
    }

    static String basis(String code) {
        return BASES.getOrDefault(code, code);
    }

    static String event(String code) {
        return EVENTS.getOrDefault(code, code);
    }

    static String retraction(String code) {
        return RETRACTIONS.getOrDefault(code, code);
    }

    static String speaker(String code) {
        return SPEAKERS.getOrDefault(code, code);
    }

    static String kind(String code) {
        return KINDS.getOrDefault(code, code);
    }
}
