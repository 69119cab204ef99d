package id.wasit.bench.history;

import static java.util.Arrays.asList;

import id.wasit.bench.Vocabulary;
import id.wasit.bench.history.Standing.Move;
import id.wasit.store.legal.LegalClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history as the rows of the store's tables. */
final class Tables {
    static final List<String> READERS = List.of("riwayat.satu", "riwayat.dua");
    private static final Duration LEGAL_CLOCK = Duration.ofDays(7);
    private static final String NO_HASH = "0".repeat(64);
    private static final String CHOICE = "dukung pasangan nomor 2";
    private static final int WORDS = 18;

    private final History history;
    private final Vocabulary words = new Vocabulary(new SplittableRandom(1));

    Tables(History history) {
        this.history = history;
    }

    Stream<List<@Nullable Object>> users() {
        return READERS.stream().map(login -> asList(login, login, "{penelaah}", false, history.now(), "seed"));
    }

    Stream<List<@Nullable Object>> persons() {
        return IntStream.range(0, history.accounts()).mapToObj(account -> {
            int unit = account % History.UNITS;
            return asList("orang-" + account, name(account), unit(unit), region(unit));
        });
    }

    Stream<List<@Nullable Object>> posts() {
        return history.all().flatMap(one -> IntStream.range(0, one.posts()).mapToObj(index -> {
            String item = one.number() + "-" + index;
            Instant at = one.knownAt().plusSeconds(60L * index);
            return asList(
                    one.post(index),
                    one.source(),
                    item,
                    "1",
                    one.platform(),
                    one.accountId(),
                    handle(one),
                    one.accountKey(),
                    "POST",
                    text(one.number(), index),
                    "https://" + one.source() + ".example/" + item,
                    at.minusSeconds(3600),
                    at.minusSeconds(60),
                    one.region(),
                    one.contest(),
                    "seed",
                    "seed:" + item,
                    "OPEN",
                    NO_HASH,
                    NO_HASH,
                    false,
                    at);
        }));
    }

    Stream<List<@Nullable Object>> cases() {
        return history.all().map(one -> {
            Instant due = one.knownAt().plus(LEGAL_CLOCK);
            return asList(
                    one.key(),
                    one.accountKey(),
                    one.platform(),
                    handle(one),
                    "orang-" + one.account(),
                    unit(one.unit()),
                    one.region(),
                    one.contest(),
                    fingerprint(one),
                    one.source(),
                    one.post(0),
                    one.category(),
                    one.strength(),
                    one.score(),
                    -(one.strength() * 100_000 + Math.round(one.score() * 100)),
                    one.posts(),
                    one.knownAt(),
                    due,
                    due.atZone(LegalClock.OFFICE).toLocalDate(),
                    due,
                    "seed",
                    one.standing().state(),
                    one.standing().path().size(),
                    one.standing().disputed());
        });
    }

    Stream<List<@Nullable Object>> flags() {
        return history.all().flatMap(one -> IntStream.range(0, one.posts())
                .mapToObj(index -> asList(one.post(index), one.key(), "seed", fingerprint(one), one.knownAt())));
    }

    Stream<List<@Nullable Object>> findings() {
        return history.all().flatMap(one -> IntStream.range(0, one.posts()).mapToObj(index -> {
            int start = text(one.number(), index).indexOf(CHOICE);
            return asList(
                    one.post(index),
                    0,
                    one.category(),
                    one.category() + "-" + (1 + one.number() % 9),
                    one.contest(),
                    one.strength(),
                    one.score(),
                    "[{\"part\":\"OWN\",\"start\":%d,\"end\":%d,\"role\":\"ACT\"}]"
                            .formatted(start, start + CHOICE.length()),
                    "[{\"code\":\"pola\",\"text\":\"seruan dan nomor pasangan\",\"points\":%s}]"
                            .formatted(one.score()));
        }));
    }

    Stream<List<@Nullable Object>> moves() {
        return history.all().flatMap(one -> {
            List<Move> path = one.standing().path();
            return IntStream.range(0, path.size()).mapToObj(i -> {
                Move move = path.get(i);
                String verdict = move.verdict().isEmpty() ? null : move.verdict();
                boolean sign = "V".equals(verdict);
                return asList(
                        one.key(),
                        i + 1,
                        move.kind(),
                        move.from(),
                        move.to(),
                        move.disputed(),
                        READERS.get(move.second() ? 1 : 0),
                        "riwayat",
                        one.knownAt().plusSeconds(3600L * (i + 1)),
                        verdict,
                        sign ? one.category() : null,
                        "D".equals(verdict) ? "perkara sebelumnya" : null,
                        sign ? "sedang" : null,
                        sign ? "norma rekaan" : null,
                        sign ? "[" + ground(one) + "]" : null);
            });
        });
    }

    /** The words of its first post on which a person rests a sign. */
    private String ground(Invented one) {
        int start = text(one.number(), 0).indexOf(CHOICE);
        return "{\"post\":\"%s\",\"part\":\"OWN\",\"start\":%d,\"end\":%d}"
                .formatted(one.post(0), start, start + CHOICE.length());
    }

    private String text(long number, int index) {
        SplittableRandom random = new SplittableRandom(History.mix(number * 4096 + index));
        int before = random.nextInt(WORDS);
        StringBuilder text = new StringBuilder(160);
        for (int i = 0; i < WORDS; i++) {
            text.append(i == before ? CHOICE + " " : "")
                    .append(words.word(random))
                    .append(i == WORDS - 1 ? "." : " ");
        }
        return text.toString();
    }

    private String name(int account) {
        SplittableRandom random = new SplittableRandom(account);
        return capital(Vocabulary.name(random)) + " " + capital(Vocabulary.name(random));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String handle(Invented one) {
        return "akun" + one.account();
    }

    private static String unit(int unit) {
        return "Dinas " + (1 + unit);
    }

    private static String region(int unit) {
        return "Wilayah " + (1 + unit % History.REGIONS);
    }

    private static String fingerprint(Invented one) {
        return one.key().substring(0, 16);
    }
}
