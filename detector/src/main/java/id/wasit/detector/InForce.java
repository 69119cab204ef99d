package id.wasit.detector;

import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.NamedIn;
import id.wasit.detector.lexicon.Naming;
import id.wasit.detector.lexicon.Pattern.Period;
import id.wasit.detector.lexicon.Pattern.Validity;
import id.wasit.model.Post;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contests a post may speak of, by the roster's contest, the region and the day.
 *
 * @param names contests whose names count
 * @param numbers contests whose ballot numbers may be meant
 * @param digits the ballot numbers of those contests below ten, as a bit set
 * @param contested whether one of those contests runs on the day, with candidates who have numbers; also when the day is not known
 * @param day the day of the statement, if it is known
 */
record InForce(
        BitSet names,
        BitSet numbers,
        int digits,
        boolean contested,
        @Nullable LocalDate day) {

    /**
     * What decides; posts of one office and day share it.
     *
     * @param contest the roster's contest
     * @param region the region of the office
     * @param epochDay the day of the statement, or {@link #UNKNOWN}
     */
    record Key(@Nullable String contest, @Nullable String region, long epochDay) {
        static final long UNKNOWN = Long.MIN_VALUE;
        static final Key NOTHING = new Key(null, null, UNKNOWN);

        static Key of(Post post) {
            boolean unknown = post.times().created() == null && post.times().edited() == null;
            long seconds = post.times().stated().getEpochSecond();
            return new Key(
                    post.contest(),
                    post.region(),
                    unknown ? UNKNOWN : Math.floorDiv(seconds + JAKARTA.getTotalSeconds(), SECONDS_OF_DAY));
        }
    }

    private static final long SECONDS_OF_DAY = 86_400;
    /** Days of the calendar are days of Jakarta, where the clock has not been changed since 1964. */
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);

    static InForce of(Lexicon lexicon, Key key) {
        LocalDate day = key.epochDay() == Key.UNKNOWN ? null : LocalDate.ofEpochDay(key.epochDay());
        List<Contest> contests = lexicon.contests();
        boolean named = contests.stream().anyMatch(c -> c.key().equals(key.contest()));
        BitSet names = new BitSet();
        BitSet numbers = new BitSet();
        int digits = 0;
        boolean contested = false;
        for (int i = 0; i < contests.size(); i++) {
            Contest contest = contests.get(i);
            boolean itself = contest.key().equals(key.contest());
            boolean open = named ? itself || contest.level().equals("pileg") : true;
            boolean runs = day == null || contest.runsOn(day);
            if (!open || !itself && !runs) {
                continue;
            }
            names.set(i);
            if (itself || inRegion(contest, key.region())) {
                numbers.set(i);
                digits |= digits(contest);
                contested |= runs && digits(contest) != 0;
            }
        }
        return new InForce(names, numbers, digits, contested, day);
    }

    private static boolean inRegion(Contest contest, @Nullable String region) {
        return region == null
                || contest.national()
                || region.toLowerCase(Locale.ROOT).contains(contest.region().toLowerCase(Locale.ROOT));
    }

    private static int digits(Contest contest) {
        int bits = 0;
        for (Contest.Side side : contest.sides()) {
            Integer number = side.number();
            if (number != null && number < 10 && !side.party()) {
                bits |= 1 << number;
            }
        }
        return bits;
    }

    /** Whether a naming is one of a contest that counts. */
    boolean counts(Naming naming) {
        return contests(naming).get(naming.contest());
    }

    /** Whether one of some namings is. */
    boolean counts(NamedIn some) {
        return contests(some.naming()).intersects(some.contests());
    }

    private BitSet contests(Naming naming) {
        return naming.numeral() ? numbers : names;
    }

    /** Whether a digit is a ballot number. */
    boolean ballot(char digit) {
        return digit >= '1' && digit <= '9' && (digits & 1 << digit - '0') != 0;
    }

    /**
     * Whether an entry counts: it has not ended, and one of its periods holds for a contest that counts; no period is always. On a day that
     * is not known an entry has not ended, and no period holds.
     */
    boolean within(Validity validity, Lexicon lexicon) {
        LocalDate now = day;
        LocalDate until = validity.until();
        if (now != null && until != null && now.isAfter(until)) {
            return false;
        }
        Set<Period> periods = validity.periods();
        return periods.isEmpty()
                || now != null
                        && names.stream().anyMatch(i -> periods.stream()
                                .anyMatch(p -> holds(p, lexicon.contests().get(i), now)));
    }

    private static boolean holds(Period period, Contest contest, LocalDate day) {
        String key =
                switch (period) {
                    case SEBELUM_UNDIAN -> "undian";
                    case SEBELUM_PEMUNGUTAN -> "pemungutan";
                    case SEBELUM_HASIL, SESUDAH_HASIL -> "hasil";
                };
        LocalDate limit = contest.date(key);
        return limit != null && day.isBefore(limit) == (period != Period.SESUDAH_HASIL);
    }
}
