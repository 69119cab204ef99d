package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Pattern.Condition;
import id.wasit.detector.lexicon.Pattern.Sequence;
import id.wasit.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the pattern language of {@code lexicons/bahasa-pola.md}. */
final class PatternParser {
    private static final Set<Slot> TARGETS =
            Set.of(Slot.PASLON, Slot.NOMOR, Slot.ANGKA, Slot.PARPOL, Slot.AKUN, Slot.TARGET, Slot.NOMOR_POLOS);

    private final Draft draft;
    private String text = "";
    private int at;

    PatternParser(Draft draft) {
        this.draft = draft;
    }

    /** What is wrong with a pattern, in Indonesian. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    Pattern parse(String id, String pattern, List<String> except) throws Wrong {
        text = pattern;
        at = 0;
        List<Sequence> main = Variants.of(nodes(false));
        List<Condition> conditions = new ArrayList<>();
        long[] traits = new long[2];
        while (at < text.length()) {
            rest(conditions, traits);
        }
        for (String word : except) {
            boolean whole = word.startsWith("&&");
            text = whole ? word.substring(2) : word;
            at = 0;
            conditions.add(new Condition(whole, true, Variants.of(nodes(false))));
        }
        if (main.isEmpty() && traits[0] == 0) {
            throw new Wrong("pola kosong; tulis paling sedikit satu kata, {kelompok}, atau @ciri");
        }
        return new Pattern(id, main, conditions, traits[0], traits[1]);
    }

    /** A condition or a trait. */
    private void rest(List<Condition> conditions, long[] traits) throws Wrong {
        if (text.startsWith("&", at)) {
            boolean whole = text.startsWith("&&", at);
            at += whole ? 2 : 1;
            boolean absent = text.startsWith("!", at) && !text.startsWith("!@", at);
            at += absent ? 1 : 0;
            skipBlanks();
            if (!absent && (text.startsWith("@", at) || text.startsWith("!@", at))) {
                return;
            }
            List<Sequence> variants = Variants.of(nodes(false));
            if (variants.isEmpty()) {
                throw new Wrong("setelah & harus ada kata atau {kelompok}");
            }
            conditions.add(new Condition(whole, absent, variants));
        } else if (text.startsWith("@", at) || text.startsWith("!@", at)) {
            boolean absent = text.charAt(at) == '!';
            at += absent ? 2 : 1;
            traits[absent ? 1 : 0] |= trait(word()).bit();
            skipBlanks();
        } else {
            throw new Wrong("\"" + text.charAt(at) + "\" tidak dimengerti di sini");
        }
    }

    private static Trait trait(String word) throws Wrong {
        for (Trait trait : Trait.values()) {
            if (trait.word().equals(word)) {
                return trait;
            }
        }
        throw new Wrong("ciri @" + word + " tidak dikenal; pilih "
                + Row.choices(Arrays.stream(Trait.values()).map(Trait::word).toList()));
    }

    private List<Node> nodes(boolean inBrackets) throws Wrong {
        List<Node> nodes = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        skipBlanks();
        while (at < text.length() && text.charAt(at) != ']') {
            char c = text.charAt(at);
            if (c == '&' || c == '@' || text.startsWith("!@", at)) {
                break;
            }
            if (Character.isLetterOrDigit(c) || c == '\'') {
                literal.append(literal.isEmpty() ? "" : " ").append(word());
            } else {
                flush(literal, nodes);
                nodes.add(node(c));
            }
            skipBlanks();
        }
        flush(literal, nodes);
        if (!inBrackets && at < text.length() && text.charAt(at) == ']') {
            throw new Wrong("kurung ] tanpa [");
        }
        return nodes;
    }

    private void flush(StringBuilder literal, List<Node> nodes) {
        if (!literal.isEmpty()) {
            nodes.add(new Node.Unit(new int[] {draft.literal(literal.toString())}, false, Role.ACT));
            literal.setLength(0);
        }
    }

    private Node node(char c) throws Wrong {
        switch (c) {
            case '{':
                return groups(false);
            case '#':
                at++;
                if (at >= text.length() || text.charAt(at) != '{') {
                    throw new Wrong("setelah # harus ada {kelompok}");
                }
                return groups(true);
            case '(':
                return literals();
            case '[':
                at++;
                List<Node> inner = nodes(true);
                close(']');
                return new Node.Optional(inner);
            case '.':
                return new Node.Gap(distance(".."));
            case '<':
                return new Node.Swap(distance("<>"));
            case '^', '$':
                at++;
                return new Node.Edge(c == '$');
            default:
                throw new Wrong("tanda \"" + c + "\" tidak dikenal dalam pola");
        }
    }

    private Node groups(boolean inTag) throws Wrong {
        List<Integer> numbers = new ArrayList<>();
        Role role = Role.ACT;
        for (String name : inside('}').split("\\|")) {
            String group = name.strip();
            if (!draft.hasGroup(group)) {
                throw new Wrong("kelompok {" + group + "} tidak ada di kata/ dan bukan slot" + nearest(group));
            }
            numbers.add(draft.group(group));
            role = role(group, role);
        }
        return new Node.Unit(numbers.stream().mapToInt(Integer::intValue).toArray(), inTag, role);
    }

    private static Role role(String group, Role before) {
        if (group.equals("pelaku")) {
            return Role.WHO;
        }
        boolean target = TARGETS.stream().anyMatch(slot -> slot.word().equals(group));
        return target ? Role.TARGET : before;
    }

    private String nearest(String group) {
        return draft.groupNames().stream()
                .filter(name ->
                        name.startsWith(group.substring(0, Math.min(3, group.length()))) && name.charAt(0) != '“')
                .limit(5)
                .reduce((a, b) -> a + ", " + b)
                .map(names -> "; maksudnya " + names + "?")
                .orElse("");
    }

    private Node literals() throws Wrong {
        int[] groups =
                Arrays.stream(inside(')').split("\\|")).mapToInt(draft::literal).toArray();
        return new Node.Unit(groups, false, Role.ACT);
    }

    private String inside(char closing) throws Wrong {
        int end = text.indexOf(closing, at);
        if (end < 0) {
            throw new Wrong("kurung " + text.charAt(at) + " tidak ditutup dengan " + closing);
        }
        String content = text.substring(at + 1, end);
        at = end + 1;
        if (content.isBlank()) {
            throw new Wrong("kurung kosong");
        }
        return content;
    }

    private int distance(String sign) throws Wrong {
        if (!text.startsWith(sign, at)) {
            throw new Wrong("jarak ditulis ..3 atau <>3");
        }
        at += 2;
        String number = word();
        try {
            int words = Integer.parseInt(number);
            if (words >= 0 && words <= 20) {
                return words;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw new Wrong("setelah " + sign + " harus ada bilangan 0 sampai 20, bukan \"" + number + "\"");
    }

    private void close(char c) throws Wrong {
        if (at >= text.length() || text.charAt(at) != c) {
            throw new Wrong("kurung [ tidak ditutup dengan ]");
        }
        at++;
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_'-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
