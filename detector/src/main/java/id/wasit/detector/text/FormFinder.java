package id.wasit.detector.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form of each written word, found once and remembered. Not for several threads.
 *
 * <p>Tried in this order: the word as written; its standard spelling; doubled words written with 2; lengthened letters; digits and signs
 * for letters; a masked letter (what {@link Undisguised} guesses); particles at the end. Affixes come last and only add base words.
 */
final class FormFinder {
    /** Words of one long day fit; it is emptied when full. */
    private static final int REMEMBERED = 1 << 16;

    /** Nobody writes longer words; what is longer is looked up by nobody, because each fold costs more with each letter. */
    private static final int LONGEST = 64;

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
        List<String> bases = written.length() < 4 || Undisguised.hasSign(written) ? List.of() : baseWords.of(written);
        return bases.isEmpty() ? null : form(written, bases.get(0), NOTHING_EXACT, bases, (char) 0);
    }

    private @Nullable Form doubled(String written) {
        return firstKnown(written, Undisguised.doubled(written));
    }

    private @Nullable Form shortened(String written) {
        return firstKnown(written, Undisguised.shortened(written));
    }

    private @Nullable Form masked(String written) {
        return firstKnown(written, Undisguised.masked(written));
    }

    private @Nullable Form digits(String written) {
        Form form = firstKnown(written, Undisguised.digits(written));
        return form == null
                ? null
                : new Form(
                        form.normal(),
                        form.base(),
                        form.bases(),
                        form.ids(),
                        form.exact(),
                        Undisguised.digit(written),
                        form.words());
    }

    private @Nullable Form firstKnown(String written, List<String> guesses) {
        for (String guess : guesses) {
            Form form = guess.equals(written) ? null : anyOf(guess);
            if (form != null) {
                return form;
            }
        }
        return null;
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

    private @Nullable Form anyOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Form form = known(lower, (char) 0);
        if (form == null) {
            form = spelled(lower);
        }
        return form != null ? form : inflected(lower);
    }
}
