package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Entry.OperatorWord;
import id.wasit.detector.lexicon.Entry.Reach;
import id.wasit.detector.lexicon.Pattern.Cue;
import id.wasit.detector.lexicon.Pattern.Period;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Pattern.Validity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads operators, patterns and cues. */
final class RuleReader {
    private static final int DEFAULT_WINDOW = 5;

    private final Draft draft;
    private final Folder folder;
    private final Problems problems;
    private final List<Category> categories;
    private final PatternParser parser;
    private final Map<String, String> ids = new HashMap<>();

    RuleReader(Draft draft, Folder folder, Problems problems, List<Category> categories) {
        this.draft = draft;
        this.folder = folder;
        this.problems = problems;
        this.categories = categories;
        parser = new PatternParser(draft);
    }

    /** Id of every pattern, with its category. */
    Map<String, String> ids() {
        return ids;
    }

    List<Operator> operators() {
        List<Operator> operators = new ArrayList<>();
        for (Row row : folder.one("operator.csv", Layout.OPERATOR).rows) {
            operators.add(new Operator(row.text("operator"), row.text("alasan"), row.number("nilai"), scope(row)));
        }
        for (Table table : folder.all("operator", Layout.OPERATOR_WORD)) {
            table.rows.forEach(row -> operatorWord(row, operators));
        }
        return operators;
    }

    private void operatorWord(Row row, List<Operator> operators) {
        List<String> names = operators.stream().map(Operator::name).toList();
        int number = names.indexOf(row.text("operator"));
        if (number < 0) {
            row.problem(
                    "operator",
                    "\"" + row.text("operator") + "\" tidak ada di operator.csv; pilih " + Row.choices(names));
            return;
        }
        Reach reach = Reach.valueOf(
                row.oneOf("arah", "sebelum", "sesudah", "kalimat", "tulisan").toUpperCase(Locale.ROOT));
        Integer window = row.wholeNumber("jendela");
        OperatorWord word = new OperatorWord(number, reach, window == null ? DEFAULT_WINDOW : window);
        for (String written : row.list("kata", "\\|")) {
            if (!written.startsWith("{")) {
                draft.operator(written, word);
                continue;
            }
            List<String> expressions = draft.expressionsOf(written.replaceAll("[{}]", ""));
            if (expressions.isEmpty()) {
                row.problem("kata", "kelompok " + written + " tidak ada di kata/");
            }
            expressions.forEach(expression -> draft.operator(expression, word));
        }
    }

    private Set<String> scope(Row row) {
        Set<String> scope = new HashSet<>(row.list("berlaku", "[ |]+"));
        for (String word : scope) {
            boolean known = List.of(Scope.ALL, "dukungan", "serangan", "lain").contains(word) || category(word) != null;
            if (!known) {
                row.problem(
                        "berlaku",
                        "\"" + word + "\" tidak dikenal; pilih semua, dukungan, serangan, lain, atau nama kategori");
            }
        }
        return scope;
    }

    private @Nullable Category category(String id) {
        return categories.stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
    }

    List<Rule> patterns(List<Operator> operators) {
        List<Rule> rules = new ArrayList<>();
        for (Table table : folder.all("pola", Layout.PATTERN)) {
            String name = table.file.substring("pola/".length(), table.file.length() - ".csv".length());
            Category category = category(name);
            if (category == null) {
                problems.add(
                        table.file,
                        0,
                        "",
                        "nama berkas harus nama kategori dari kategori.csv; \"" + name + "\" tidak ada di sana");
                category = new Category(name, name, "lain", "", "", 0, 0, 0);
            }
            for (Row row : table.rows) {
                Rule rule = rule(row, category, operators);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private @Nullable Rule rule(Row row, Category category, List<Operator> operators) {
        identify(row, category.id());
        String status = row.oneOf("status", "usul", "uji", "aktif", "pensiun");
        Set<String> immune = Set.copyOf(row.list("kebal", "[ |]+"));
        List<String> names = operators.stream().map(Operator::name).toList();
        for (String name : immune) {
            if (!names.contains(name) && !name.equals(Scope.ALL)) {
                row.problem("kebal", "\"" + name + "\" tidak ada di operator.csv; pilih semua, " + Row.choices(names));
            }
        }
        double points = row.number("nilai");
        Validity validity = validity(row);
        Pattern pattern = pattern(row, row.list("kecuali", "\\|"));
        if (pattern == null || status.equals("usul") || status.equals("pensiun")) {
            return null;
        }
        return new Rule(
                pattern,
                category,
                points,
                validity,
                immune,
                status.equals("uji"),
                row.text("alasan"),
                row.text("pola"));
    }

    private void identify(Row row, String category) {
        String id = row.text("id");
        if (!id.matches("[a-z][a-z_]*-[0-9]{3,}")) {
            row.problem("id", "\"" + id + "\" harus berbentuk kata-001");
        }
        if (ids.put(id, category) != null) {
            row.problem("id", "\"" + id + "\" sudah dipakai; id tidak pernah dipakai ulang");
        }
    }

    private @Nullable Pattern pattern(Row row, List<String> except) {
        try {
            return parser.parse(row.text("id"), row.text("pola"), except);
        } catch (PatternParser.Wrong wrong) {
            row.problem("pola", "\"" + row.text("pola") + "\": " + wrong.getMessage());
            return null;
        }
    }

    List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        for (Table table : folder.optional("isyarat.csv", Layout.CUE)) {
            for (Row row : table.rows) {
                identify(row, "");
                String status = row.oneOf("status", "usul", "uji", "aktif", "pensiun");
                Pattern pattern = pattern(row, List.of());
                Cue cue = pattern == null ? null : cue(row, pattern);
                if (cue != null && status.equals("aktif")) {
                    cues.add(cue);
                }
            }
        }
        return cues;
    }

    private Cue cue(Row row, Pattern pattern) {
        return new Cue(
                pattern,
                row.oneOf("jangkauan", "kalimat", "tulisan").equals("tulisan"),
                scope(row),
                row.number("nilai"),
                validity(row),
                row.text("alasan"));
    }

    private static Validity validity(Row row) {
        return new Validity(row.anyOf("masa", Period.class), row.date("berlaku_sampai"));
    }
}
