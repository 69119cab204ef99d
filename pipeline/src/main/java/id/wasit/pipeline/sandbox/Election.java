package id.wasit.pipeline.sandbox;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.pipeline.roster.RosterFile;
import id.wasit.pipeline.sandbox.Planted.Fate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** An invented election: who is on the roster, what everybody wrote, and what is true of it. The same plan gives the same election. */
final class Election {
    static final String PLATFORM = "contohgram";
    private static final int SIGNS_PERCENT = 30;
    private static final int STRANGER_EVERY = 6;
    private static final int WRONG_EVERY = 40;

    private static final List<String> UNITS = List.of(
            "Dinas Pendidikan Nusaraya",
            "Kecamatan Wanakarsa",
            "Puskesmas Muara Jernih",
            "Dinas Perhubungan Nusaraya",
            "Kelurahan Randumas");
    private static final List<String> POSITIONS =
            List.of("Guru Ahli Muda", "Camat", "Perawat Terampil", "Kepala Seksi Lalu Lintas", "Pengadministrasi Umum");
    private static final List<String> ENDINGS = List.of(
            "",
            " Semangat pagi!",
            " Sampai jumpa besok.",
            " Salam dari pesisir.",
            " Sehat selalu semuanya.",
            " Selamat malam.");

    private final Plan plan;
    private final Contest contest;
    private final Random random;
    private final List<Side> sides;
    private final List<Planted> posts = new ArrayList<>();

    private Election(Plan plan, Contest contest) {
        this.plan = plan;
        this.contest = contest;
        this.random = new Random(plan.seed());
        this.sides = contest.sides().stream().filter(side -> !side.party()).toList();
    }

    static Election of(Plan plan, Contest contest) {
        Election election = new Election(plan, contest);
        election.plant(Template.all());
        return election;
    }

    /** Everything that was written, in the order of time. */
    List<Planted> posts() {
        return List.copyOf(posts);
    }

    /** The ids of the sides, as findings name them. */
    List<String> sides() {
        return sides.stream().map(side -> contest.key() + "/" + side.id()).toList();
    }

    private void plant(List<Template> templates) {
        List<Template> signs =
                templates.stream().filter(t -> t.category() != null).toList();
        List<Template> others =
                templates.stream().filter(t -> t.category() == null).toList();
        for (int i = 0; i < plan.posts(); i++) {
            boolean sign = random.nextInt(100) < SIGNS_PERCENT;
            List<Template> from = sign ? signs : others;
            // In turn, so that every side has the same sentences equally often.
            Template template = from.get(i / sides.size() % from.size());
            add(template, i);
        }
        posts.sort((a, b) -> a.at().compareTo(b.at()));
    }

    private void add(Template template, int i) {
        Side side = sides.get(i % sides.size());
        Side other = sides.get((i + 1) % sides.size());
        String text = template.about(side, other) + ENDINGS.get(random.nextInt(ENDINGS.size()));
        int author = random.nextInt(plan.accounts());
        Fate fate = author % WRONG_EVERY == 0 ? Fate.WRONG_PERSON : fate();
        Planted post = new Planted(
                "s-" + i,
                1,
                account(author),
                text,
                moment(),
                template.category(),
                template.trait(),
                contest.key() + "/" + side.id(),
                fate);
        posts.add(post);
        if (fate == Fate.COPY) {
            String copier = account((author + 1) % plan.accounts());
            posts.add(new Planted(
                    post.item() + "-c",
                    1,
                    copier,
                    text,
                    post.at().plus(Duration.ofHours(5)),
                    post.category(),
                    post.trait(),
                    post.side(),
                    fate));
        } else if (fate == Fate.EDITED) {
            posts.add(new Planted(
                    post.item(),
                    2,
                    post.account(),
                    text + " (sudah diperbaiki)",
                    post.at().plus(Duration.ofMinutes(20)),
                    post.category(),
                    post.trait(),
                    post.side(),
                    fate));
        }
        if (i % STRANGER_EVERY == 0) {
            posts.add(new Planted(
                    "x-" + i,
                    1,
                    "asing-" + i,
                    text,
                    moment(),
                    template.category(),
                    template.trait(),
                    post.side(),
                    Fate.STRANGER));
        }
    }

    private Fate fate() {
        int lot = random.nextInt(20);
        return lot == 0 ? Fate.COPY : lot == 1 ? Fate.EDITED : lot == 2 ? Fate.DELETED : Fate.PLAIN;
    }

    private Instant moment() {
        LocalDate first = Objects.requireNonNull(contest.date("kampanye_mulai"), "kampanye_mulai");
        LocalDate last = Objects.requireNonNull(contest.date("pemungutan"), "pemungutan");
        long seconds =
                Duration.between(first.atStartOfDay(), last.atStartOfDay()).toSeconds();
        return first.atStartOfDay()
                .plusSeconds((long) (random.nextDouble() * seconds))
                .toInstant(ZoneOffset.ofHours(7));
    }

    private static String account(int number) {
        return String.format(Locale.ROOT, "81%08d", number);
    }

    /** Writes the roster as an office would hand it in. */
    void writeRoster(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(RosterFile.columns());
            for (int i = 0; i < plan.accounts(); i++) {
                csv.writeRecord(
                        PLATFORM,
                        account(i),
                        "pegawai" + i,
                        "g-" + i,
                        "Pegawai Gladi " + i,
                        String.format(Locale.ROOT, "9999999999%08d", i),
                        POSITIONS.get(i % POSITIONS.size()),
                        UNITS.get(i % UNITS.size()),
                        "Nusaraya",
                        "pernyataan pemilik",
                        contest.key(),
                        "2025-01-01",
                        "",
                        "aktif",
                        "",
                        "");
            }
        }
    }

    /** Writes the posts in Wasit's own form, and at the end what was deleted. */
    void writePosts(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "source",
                    "item_id",
                    "version",
                    "author_id",
                    "text",
                    "created_at",
                    "edited_at",
                    "observed_at",
                    "url",
                    "kind",
                    "deleted");
            posts.forEach(post -> csv.writeRecord(
                    PLATFORM,
                    post.item(),
                    Integer.toString(post.version()),
                    post.account(),
                    post.text(),
                    post.at().toString(),
                    post.version() > 1 ? post.at().toString() : "",
                    post.at().plus(Duration.ofHours(1)).toString(),
                    "https://contohgram.example/p/" + post.item(),
                    "post",
                    ""));
        }
    }

    /** Writes the deletions: an export of its own, read after the posts. */
    void writeDeletions(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("source", "item_id", "author_id", "text", "observed_at", "kind", "deleted");
            posts.stream()
                    .filter(post -> post.fate() == Fate.DELETED)
                    .forEach(post -> csv.writeRecord(
                            PLATFORM,
                            post.item(),
                            post.account(),
                            "",
                            post.at().plus(Duration.ofDays(1)).toString(),
                            "post",
                            "ya"));
        }
    }
}
