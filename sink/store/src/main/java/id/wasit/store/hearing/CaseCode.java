package id.wasit.store.hearing;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code as the letter prints it: fifteen random symbols (75 bits) and one that checks them, in Crockford's alphabet, which has no I, L, O
 * and U. So a slip of the pen is told apart from a wrong code without a look at the store.
 */
final class CaseCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 15;
    private static final int GROUP = 4;

    private CaseCode() {}

    static String fresh(SecureRandom random) {
        String symbols = symbols(random, RANDOM);
        return symbols + check(symbols);
    }

    /** As many random symbols as wanted. */
    static String symbols(SecureRandom random, int count) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < count; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return symbols.toString();
    }

    /** In groups of four, as people copy it. */
    static String printed(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** The code that was typed, without what does not matter; empty when it cannot be one. */
    static Optional<String> typed(String input) {
        String code = input.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean whole = code.length() == RANDOM + 1 && code.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0);
        return whole && check(code.substring(0, RANDOM)) == code.charAt(RANDOM) ? Optional.of(code) : Optional.empty();
    }

    /** Odd weights: every single wrong symbol changes the sum modulo 32. */
    private static char check(String symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            sum += (2 * i + 1) * ALPHABET.indexOf(symbols.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
