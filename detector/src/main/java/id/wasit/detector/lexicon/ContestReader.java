package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Contest.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the contests and the names of who stands in them. */
final class ContestReader {
    private static final Set<String> WORDS = Set.of("nama", "tingkat", "wilayah");
    private static final Set<String> DAYS =
            Set.of("mulai", "undian", "kampanye_mulai", "kampanye_selesai", "pemungutan", "hasil", "selesai");
    private static final Set<String> LEVELS = Set.of("pilpres", "pileg", "pilgub", "pilbup", "pilwalkot");

    private final Draft draft;
    private final Folder folder;
    private final Problems problems;
    private final Map<String, List<Guard>> guards = new HashMap<>();

    ContestReader(Draft draft, Folder folder, Problems problems) {
        this.draft = draft;
        this.folder = folder;
        this.problems = problems;
    }

    List<Contest> read() {
        List<Contest> contests = new ArrayList<>();
        for (String pack : folder.packs()) {
            String place = "kontestasi/" + pack;
            Contest contest = contest(pack, place);
            int number = contests.size();
            contests.add(contest);
            contest.sides().forEach(side -> name(number, place, side));
            for (Table table : folder.optional(place + "/sebutan.csv", Layout.NAME)) {
                table.rows.forEach(row -> naming(number, contest, row));
            }
        }
        return contests;
    }

    private Contest contest(String pack, String place) {
        Map<String, String> words = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        Table table = folder.one(place + "/kontestasi.csv", Layout.CONTEST);
        for (Row row : table.rows) {
            String key = row.text("kunci");
            if (DAYS.contains(key)) {
                LocalDate day = row.date("isi");
                if (day != null) {
                    days.put(key, day);
                }
            } else if (WORDS.contains(key)) {
                words.put(key, row.text("isi"));
            } else {
                row.problem(
                        "kunci",
                        "\"" + key + "\" tidak dikenal; pilih nama, tingkat, wilayah, mulai, undian, kampanye_mulai, "
                                + "kampanye_selesai, pemungutan, hasil, atau selesai");
            }
        }
        for (String key : List.of("nama", "tingkat", "wilayah")) {
            if (!words.containsKey(key)) {
                problems.add(table.file, 0, "kunci", "kunci \"" + key + "\" wajib ada");
            }
        }
        String level = words.getOrDefault("tingkat", "pilpres");
        if (!LEVELS.contains(level)) {
            problems.add(
                    table.file,
                    0,
                    "isi",
                    "tingkat \"" + level + "\" tidak dikenal; pilih pilpres, pileg, pilgub, pilbup, atau pilwalkot");
        }
        return new Contest(
                pack,
                words.getOrDefault("nama", pack),
                level,
                words.getOrDefault("wilayah", "Nasional"),
                days,
                sides(place));
    }

    private List<Side> sides(String place) {
        Map<String, Side> sides = new LinkedHashMap<>();
        for (Row row : folder.one(place + "/paslon.csv", Layout.SIDE).rows) {
            String id = row.text("paslon");
            Side side = new Side(
                    id,
                    row.oneOf("jenis", "paslon", "partai").equals("partai"),
                    row.wholeNumber("nomor"),
                    row.text("nama"),
                    row.text("calon"),
                    row.text("wakil"));
            guards.put(place + "/" + id, guards(row));
            if (sides.put(id, side) != null) {
                row.problem("paslon", "\"" + id + "\" sudah ada di atas");
            }
        }
        return List.copyOf(sides.values());
    }

    /** The official names and, for a pair, its number. */
    private void name(int contest, String place, Side side) {
        Slot slot = side.party() ? Slot.PARPOL : Slot.PASLON;
        Naming naming = new Naming(contest, side.id(), side.party(), slot, List.of());
        List<Guard> guarded = guards.getOrDefault(place + "/" + side.id(), List.of());
        draft.naming(draft.split(side.name()), new Naming(contest, side.id(), side.party(), slot, guarded));
        draft.naming(draft.split(side.candidate()), naming);
        draft.naming(draft.split(side.mate()), naming);
        for (String official : List.of(side.name(), side.candidate(), side.mate())) {
            handles(official, naming.as(Slot.AKUN));
        }
        if (!side.candidate().isEmpty() && !side.mate().isEmpty()) {
            draft.naming(draft.split(side.candidate() + " dan " + side.mate()), naming);
            draft.naming(draft.split(side.candidate() + " " + side.mate()), naming);
        }
        Integer number = side.number();
        if (number != null && !side.party()) {
            number(naming.as(Slot.NOMOR), number);
        }
    }

    private void number(Naming naming, int number) {
        List<String> numerals = new ArrayList<>(List.of(String.valueOf(number)));
        if (number < 10) {
            numerals.add("0" + number);
            draft.naming(List.of("0" + number), naming.as(Slot.NOMOR_POLOS));
            draft.naming(List.of("0" + number), naming.as(Slot.NOMOR, Guard.KONTEKS));
        }
        numerals.addAll(draft.numeralsOf(number));
        for (String numeral : numerals) {
            draft.naming(draft.split(numeral), naming.as(Slot.ANGKA));
            for (String word : draft.expressionsOf("kata_nomor")) {
                draft.naming(draft.split(word + " " + numeral), naming);
            }
        }
    }

    private void naming(int contest, Contest of, Row row) {
        String kind = row.oneOf("jenis", "nama", "akun", "tagar", "slogan", "gestur", "ejekan", "kubu");
        String side = row.text("paslon");
        Side known =
                of.sides().stream().filter(s -> s.id().equals(side)).findFirst().orElse(null);
        if (!side.isEmpty() && known == null) {
            row.problem(
                    "paslon",
                    "\"" + side + "\" tidak ada di paslon.csv; pilih "
                            + Row.choices(of.sides().stream().map(Side::id).toList()));
            return;
        }
        boolean party = known != null && known.party();
        List<Guard> guards = guards(row);
        for (String written : row.list("tulisan", "\\|")) {
            add(written, kind, new Naming(contest, side, party, slot(kind, party), guards));
        }
    }

    private static List<Guard> guards(Row row) {
        return List.copyOf(row.anyOf("syarat", Guard.class));
    }

    private static Slot slot(String kind, boolean party) {
        return switch (kind) {
            case "akun" -> Slot.AKUN;
            case "tagar" -> Slot.TAGAR;
            case "slogan" -> Slot.SLOGAN;
            case "gestur" -> Slot.GESTUR;
            case "ejekan" -> Slot.EJEKAN;
            case "kubu" -> Slot.KUBU;
            default -> party ? Slot.PARPOL : Slot.PASLON;
        };
    }

    private void add(String written, String kind, Naming naming) {
        String plain = written.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        if (kind.equals("tagar")) {
            draft.naming(List.of("#" + lower.replaceFirst("^#", "")), naming);
        } else if (kind.equals("akun")) {
            draft.naming(List.of("@" + lower.replaceFirst("^@", "")), naming);
        } else {
            draft.naming(draft.split(plain), naming);
            if (kind.equals("nama")
                    && naming.guards().isEmpty()
                    && !naming.side().isEmpty()) {
                handles(plain, naming.as(Slot.AKUN));
            }
        }
    }

    private void handles(String name, Naming naming) {
        Handles.of(name).forEach(handle -> draft.naming(List.of(handle), naming));
    }
}
