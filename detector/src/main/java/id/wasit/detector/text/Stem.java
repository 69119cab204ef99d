package id.wasit.detector.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The likely base word of a form that no table knows, by the rules of Indonesian affixes alone. Only shown, never matched on: without a
 * dictionary about one form in nine comes out wrong (keretakan → reta).
 */
final class Stem {
    private static final List<String> PARTICLES = List.of("lah", "kah", "pun", "tah");
    private static final List<String> POSSESSIVES = List.of("nya", "ku", "mu");
    private static final Pattern DENIED = Pattern.compile("ketidak(.+)an");
    private static final Pattern CLITIC_SUBJECT = Pattern.compile("(?:ku|kau)(.+(?:kan|i))");
    private static final Pattern DOUBLE_PREFIX = Pattern.compile("(memper|diper|pember|keber|keter|kepem)(.+)");
    private static final Pattern NESTED = Pattern.compile("ber((?:ke|peng|pen[dct]|pem).+an)");
    private static final Pattern ACTOR = Pattern.compile("(?!ber|di|me|pe|se|ter)(.{3,}[aiou])(?:wan|wati)");
    /** Bases in u and e: after meng- and peng- they are fewer than those that lost their k. */
    private static final Pattern K_KEPT = Pattern.compile(
            "(?:uang|uap|ubah|ucap|udara|uji|ukir|ukur|ulang|ulas|umpama|umpan|umpat|umum|undang|undi|unduh|undur|unggah|unggul|ungkap|ungkit|"
                    + "ungsi|untai|untung|upah|upaya|urai|urus|urut|usaha|usap|usik|usir|usul|usung|utak|utama|utara|utus|"
                    + "edar|edit|efek|eja(?!r)|ejek|ekor|eks|elak|elus|emban|embus|emisi|empas|empu|endap|endus|entas|erti|esa(?![hn])|evaku|evalu).*");
    /** Bases in m: after mem- and pem- they are fewer than those that lost their p. */
    private static final Pattern M_KEPT = Pattern.compile(
            "(?:aaf|abuk|ain|aki|akmur|aksi|aksud|ampu|andat|andi|andul|anfaat|anipul|anja|asak|asalah|asuk|asyarakat|atang|atikan|enang|engerti|erah|"
                    + "iliki|inta|inum|inim|igra|iring|iskin|odal|odern|odi|ohon|oti|uak|ual|uat|udah|ulai|ulia|unculk|urah|urni|usik|usnah|usuh|utasi).*");
    /** Prefix, what stands after it, and what it swallowed. */
    private record Rule(Pattern pattern, String swallowed) {
        static Rule of(String pattern, String swallowed) {
            return new Rule(Pattern.compile(pattern), swallowed);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(me|pe)ny([aiueo].*)", "s"),
            Rule.of("(me|pe)nge([^aiueo][aiueo][^aiueo]+)", ""),
            Rule.of("(me|pe)ng([eu].*)", "k"),
            Rule.of("(me|pe)ng([aioghk].*)", ""),
            Rule.of("(me|pe)m([aiueo].*)", "p"),
            Rule.of("(me|pe)m([bpf].*)", ""),
            Rule.of("(me|pe)n([aiueo].*)", "t"),
            Rule.of("(me|pe)n([tdcjzs].*)", ""),
            Rule.of("(me|pe)((?:[lwymn]|r[aiueo]).*)", ""),
            Rule.of("(ber|ter|per|di|se|ke)(.*)", ""),
            Rule.of("(be|te)(ker.*|r[aiueo].*)", ""));

    private Stem() {}

    static String guess(String form) {
        String bare = without(without(form, PARTICLES), POSSESSIVES);
        Matcher denied = DENIED.matcher(bare);
        if (denied.matches()) {
            return denied.group(1);
        }
        Matcher clitic = CLITIC_SUBJECT.matcher(bare);
        if (clitic.matches() && likely(clitic.group(1))) {
            bare = "di" + clitic.group(1);
        }
        Matcher twice = DOUBLE_PREFIX.matcher(bare);
        if (twice.matches() && likely(twice.group(2))) {
            return suffix(twice.group(2), twice.group(1));
        }
        Matcher nested = NESTED.matcher(bare);
        if (nested.matches()) {
            return guess(nested.group(1));
        }
        Matcher actor = ACTOR.matcher(bare);
        if (actor.matches() && vowels(actor.group(1)) >= 2) {
            return actor.group(1);
        }
        String[] cut = prefix(bare);
        if (List.of("di", "ke", "se", "ter").contains(cut[0])) {
            String[] again = prefix(cut[1]);
            cut[1] = List.of("ber", "per", "ter").contains(again[0]) ? again[1] : cut[1];
        }
        return suffix(cut[1], cut[0]);
    }

    /** After -nya a short rest will do; -ku, -mu and the particles are more often a part of the word. */
    private static String without(String form, List<String> endings) {
        for (String ending : endings) {
            String rest = form.endsWith(ending) ? form.substring(0, form.length() - ending.length()) : "";
            boolean possessed = ending.equals("nya");
            if (rest.length() >= (possessed ? 3 : 4) && vowels(rest) >= (possessed ? 1 : 2)) {
                return rest;
            }
        }
        return form;
    }

    private static String[] prefix(String form) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(form);
            if (matcher.matches()) {
                String rest = matcher.group(2);
                if (likely(rule.swallowed() + rest)) {
                    return new String[] {matcher.group(1), swallowed(rule.swallowed(), rest) + rest};
                }
            }
        }
        return new String[] {"", form};
    }

    private static String swallowed(String letter, String rest) {
        return switch (letter) {
            case "k" -> K_KEPT.matcher(rest).matches() ? "" : "k";
            case "p" -> M_KEPT.matcher(rest).matches() ? "m" : "p";
            default -> letter;
        };
    }

    private static String suffix(String form, String prefix) {
        boolean verbal = List.of("me", "di", "ter", "memper", "diper").contains(prefix);
        List<String> endings;
        if (verbal) {
            endings = List.of("kan", "i");
        } else if (List.of("ke", "pe", "per", "se").contains(prefix)) {
            endings = List.of("an");
        } else {
            endings = List.of("kan", "an");
        }
        for (String ending : endings) {
            String rest = form.endsWith(ending) ? form.substring(0, form.length() - ending.length()) : "";
            if (likely(rest) && !(ending.equals("i") && "sieo".indexOf(rest.charAt(rest.length() - 1)) >= 0)) {
                return rest;
            }
        }
        return form;
    }

    private static boolean likely(String base) {
        int vowels = vowels(base);
        boolean closed = base.length() == 4
                && vowels > 0
                && "aiueo".indexOf(base.charAt(3)) < 0
                && "aiueo".indexOf(base.charAt(0)) >= 0;
        return base.length() >= 4 && vowels >= 2 || base.length() >= 5 && vowels >= 1 || closed;
    }

    private static int vowels(String text) {
        return (int) text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> "aiueo".indexOf(c) >= 0)
                .count();
    }
}
