package id.wasit.detector.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form of each written word, found once and remembered. Not for several threads.
 *
 * <p>Tried in this order: the word as written; its standard spelling; doubled words written with 2; lengthened letters; digits and signs
 * for letters; a masked letter; particles at the end. Affixes come last and only add base words.
 */
final class FormFinder {
    /** Words of one long day fit; it is emptied when full. */
    private static final int REMEMBERED = 1 << 16;

    /** Nobody writes longer words; what is longer is looked up by nobody, because each fold costs more with each letter. */
    private static final int LONGEST = 64;

    /** Each masked letter multiplies the look-ups by the number of vowels. */
    private static final int MOST_MASKED = 3;

    private static final String LEET_FROM = "01!34@5$6789";
    private static final String LEET_TO = "oiieaassgtbg";
    private static final String VOWELS = "aiueo";
    private static final List<String> PARTICLES = List.of("nya", "lah", "kah", "pun", "ku", "mu");

    private final Vocabulary vocabulary;
    private final BaseWords baseWords;
    private final WordMemory<Form> remembered = new WordMemory<>(REMEMBERED);

    FormFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        baseWords = new BaseWords(vocabulary);
    }

    Form find(char[] buffer, int offset, int length) {
        int hash = WordMemory.hash(buffer, offset, offset + length);
        Form form = remembered.get(buffer, offset, offset + length, hash);
        if (form == null) {
            String written = new String(buffer, offset, length);
            form = mayResolve(buffer, offset, offset + length) ? resolve(written) : Form.unknown(written);
            remembered.put(buffer, offset, offset + length, hash, form);
        }
        return form;
    }

    /** Whether {@link #resolve} finds a known word for some letters. */
    boolean knows(char[] buffer, int from, int to) {
        return mayResolve(buffer, from, to)
                && resolve(new String(buffer, from, to - from)).known();
    }

    /**
     * Whether {@link #resolve} may find anything: told by hashes for letters of which none is doubled or stands for another, because all that
     * can be tried with those are the word and its bases, among which is the word without a particle.
     */
    private boolean mayResolve(char[] buffer, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = buffer[i];
            if (c < 'a' || c > 'z' || c == 'v' || i > from && c == buffer[i - 1]) {
                return true;
            }
            hash = hash * 31 + c;
        }
        return vocabulary.mayKnow(hash) || baseWords.mayHave(buffer, from, to);
    }

    /** Whether {@link #resolve} may find anything for a number of ASCII digits, of which no fold but one takes anything away. */
    boolean mayKnowNumber(char[] digits, int from, int to) {
        return vocabulary.mayKnow(WordMemory.hash(digits, from, to))
                || digits[to - 1] == '2' && vocabulary.mayKnow(WordMemory.hash(digits, from, to - 1));
    }

    Form resolve(String written) {
        if (written.length() > LONGEST) {
            return Form.unknown(written);
        }
        int id = vocabulary.id(written);
        Form standard = id >= 0 && vocabulary.listed(id) ? null : spelled(written);
        Form direct = standard != null ? standard : known(written, (char) 0);
        if (direct != null) {
            return direct;
        }
        for (Fold fold : FOLDS) {
            Form folded = fold.apply(this, written);
            if (folded != null) {
                return folded;
            }
        }
        return Form.unknown(written);
    }

    private interface Fold {
        @Nullable
        Form apply(FormFinder finder, String written);
    }

    private static final List<Fold> FOLDS = List.of(
            FormFinder::inflected,
            FormFinder::doubled,
            FormFinder::shortened,
            FormFinder::digits,
            FormFinder::masked,
            FormFinder::bare);

    /** The word itself, with its base words, when it stands in the vocabulary. */
    private @Nullable Form known(String word, char digit) {
        int id = vocabulary.mayKnow(word.hashCode()) ? vocabulary.id(word) : -1;
        if (id < 0) {
            return null;
        }
        String standard = vocabulary.listed(id) ? BaseWords.single(vocabulary.standard(word)) : null;
        int other = standard == null ? -1 : vocabulary.id(standard);
        if (standard != null && other >= 0 && other != id) {
            return bothSpellings(word, id, standard, other);
        }
        List<String> bases = baseWords.of(word);
        String base = bases.isEmpty() ? word : bases.get(0);
        return form(word, base, new int[] {id}, vocabulary.listed(id) ? List.of() : bases, digit);
    }

    /** A listed word keeps what the tables say of it, and is the word of its standard spelling too: patterns may wait for either. */
    private Form bothSpellings(String word, int id, String standard, int other) {
        List<String> bases = vocabulary.listed(other) ? List.of() : baseWords.of(standard);
        return form(word, bases.isEmpty() ? standard : bases.get(0), new int[] {id, other}, bases, (char) 0);
    }

    private Form form(String normal, String base, int[] exact, List<String> bases, char digit) {
        int[] ids = Arrays.copyOf(exact, exact.length + bases.size());
        for (int i = 0; i < bases.size(); i++) {
            ids[exact.length + i] = vocabulary.id(bases.get(i));
        }
        return new Form(normal, base, bases, ids, exact.length, digit, List.of());
    }

    private @Nullable Form spelled(String written) {
        String standard = vocabulary.standard(written);
        if (standard == null || standard.equals(written)) {
            return null;
        }
        if (standard.indexOf(' ') < 0) {
            Form form = anyOf(standard);
            return form != null ? form : Form.unknown(standard);
        }
        return new Form(standard, standard, List.of(), new int[0], 0, (char) 0, List.of(standard.split(" ")));
    }

    private @Nullable Form inflected(String written) {
        List<String> bases = written.length() < 4 || hasSign(written) ? List.of() : baseWords.of(written);
        return bases.isEmpty() ? null : form(written, bases.get(0), NOTHING_EXACT, bases, (char) 0);
    }

    private @Nullable Form doubled(String written) {
        int end = written.length();
        if (end < 4 || written.charAt(end - 1) != '2') {
            return null;
        }
        return anyOf(written.substring(0, end - 1));
    }

    private @Nullable Form shortened(String written) {
        if (!repeats(written)) {
            return null;
        }
        String two = collapse(written, 3, 2);
        String one = collapse(written, 3, 1);
        String plain = written.length() < SHORTEST_DOUBLED ? one : collapse(written, 2, 1);
        for (String shorter : List.of(one, two, plain)) {
            if (!shorter.equals(written)) {
                Form form = anyOf(shorter);
                if (form != null) {
                    return form;
                }
            }
        }
        return null;
    }

    private static boolean repeats(String written) {
        for (int i = 1; i < written.length(); i++) {
            if (written.charAt(i) == written.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Runs of at least {@code from} equal letters become runs of {@code to}. */
    private static String collapse(String written, int from, int to) {
        StringBuilder shorter = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            int end = at;
            while (end < written.length() && written.charAt(end) == written.charAt(at)) {
                end++;
            }
            int keep = end - at >= from && Character.isLetter(written.charAt(at)) ? to : end - at;
            shorter.append(written, at, at + keep);
            at = end;
        }
        return shorter.toString();
    }

    private @Nullable Form digits(String written) {
        if (written.length() < SHORTEST_DIGITS || !hasSign(written) && written.indexOf('v') < 0) {
            return null;
        }
        char digit = 0;
        boolean letter = false;
        StringBuilder letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int at = LEET_FROM.indexOf(c);
            letters.append(at < 0 ? c == '2' ? 'z' : c : LEET_TO.charAt(at));
            digit = Character.isDigit(c) && digit == 0 && c != '0' ? c : digit;
            letter |= Character.isLetter(c);
        }
        if (!letter) {
            return null;
        }
        for (String variant : List.of(
                letters.toString(),
                letters.toString().replace('i', 'l'),
                letters.toString().replace('v', 'u'),
                withoutZero(written, letters))) {
            Form form = written.equals(variant) ? null : anyOf(variant);
            if (form != null) {
                return new Form(
                        form.normal(), form.base(), form.bases(), form.ids(), form.exact(), digit, form.words());
            }
        }
        return null;
    }

    /** 01ndonesia: the ballot number stands whole, and its last digit is also the first letter. */
    private static String withoutZero(String written, StringBuilder letters) {
        boolean ballot = written.length() > 2 && written.charAt(0) == '0' && Character.isDigit(written.charAt(1));
        return ballot ? letters.substring(1) : written;
    }

    private static boolean hasSign(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (LEET_FROM.indexOf(c) >= 0 || c == '2' || c == '*') {
                return true;
            }
        }
        return false;
    }

    private @Nullable Form masked(String written) {
        int star = written.indexOf('*');
        if (star < 0 || written.length() < 4) {
            return null;
        }
        boolean few = written.chars().filter(c -> c == '*').count() <= MOST_MASKED;
        for (int i = 0; few && i < VOWELS.length(); i++) {
            String filled = written.substring(0, star) + VOWELS.charAt(i) + written.substring(star + 1);
            Form form = filled.indexOf('*') < 0 ? anyOf(filled) : masked(filled);
            if (form != null) {
                return form;
            }
        }
        return anyOf(written.replace("*", ""));
    }

    /** The word without a particle, for names and words that take no other affix. */
    private @Nullable Form bare(String written) {
        for (String particle : PARTICLES) {
            if (written.endsWith(particle) && written.length() - particle.length() >= SHORTEST_BARE) {
                String bare = written.substring(0, written.length() - particle.length());
                Form form = known(bare, (char) 0);
                if (form == null) {
                    form = spelled(bare);
                }
                if (form != null) {
                    return form;
                }
            }
        }
        return null;
    }

    private static final int[] NOTHING_EXACT = {};
    private static final int SHORTEST_BARE = 4;
    private static final int SHORTEST_DIGITS = 3;
    private static final int SHORTEST_DOUBLED = 5;

    private @Nullable Form anyOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Form form = known(lower, (char) 0);
        if (form == null) {
            form = spelled(lower);
        }
        return form != null ? form : inflected(lower);
    }
}
