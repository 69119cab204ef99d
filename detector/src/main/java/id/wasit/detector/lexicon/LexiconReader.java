package id.wasit.detector.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a folder of tables into a {@link Lexicon}. */
public final class LexiconReader {
    private final Problems problems;
    private final Draft draft = new Draft();
    private final Folder folder;

    private LexiconReader(Folder folder) {
        this.folder = folder;
        problems = folder.problems();
    }

    /**
     * Reads a lexicon with all its contests.
     *
     * @throws LexiconProblems when anything is wrong; it holds every problem
     */
    public static Lexicon read(Path folder) {
        return read(folder, Set.of());
    }

    /**
     * Reads a lexicon with some of its contests.
     *
     * @param contests names of their folders; none for all
     * @throws LexiconProblems when anything is wrong; it holds every problem
     */
    public static Lexicon read(Path folder, Set<String> contests) {
        return read(new Folder(folder, contests, new Problems()));
    }

    /** Reads tables that are at hand. */
    static Lexicon read(Folder tables) {
        Lexicon posts = new LexiconReader(tables).build();
        return tables.hasNews() ? posts.with(news(tables.news())) : posts;
    }

    private static NewsTables news(Folder folder) {
        NewsReading words = NewsReading.of(folder);
        return words.tables(new LexiconReader(folder).build());
    }

    private Lexicon build() {
        List<Category> categories = categories();
        spelling();
        words();
        List<Contest> contests = new ContestReader(draft, folder, problems).read();
        RuleReader rules = new RuleReader(draft, folder, problems, categories);
        List<Operator> operators = rules.operators();
        List<Pattern.Rule> patterns = rules.patterns(operators);
        List<Pattern.Cue> cues = rules.cues();
        Lexicon.Tests tests = new ExampleReader(folder, rules.ids()).read();
        problems.throwAny();
        Phrases phrases = draft.phrases();
        return new Lexicon(
                folder.version(),
                categories,
                contests,
                new Lexicon.Rules(patterns, cues, operators),
                tests,
                new Lexicon.Compiled(draft.words, phrases, draft.groupsInOrder()));
    }

    private List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Row row : folder.one("kategori.csv", Layout.CATEGORY).rows) {
            String id = row.text("kategori");
            if (categories.stream().anyMatch(c -> c.id().equals(id))) {
                row.problem("kategori", "\"" + id + "\" sudah ada di atas");
            }
            categories.add(new Category(
                    id,
                    row.text("judul"),
                    row.oneOf("arah", "dukungan", "serangan", "lain"),
                    row.text("skb"),
                    row.text("hukum"),
                    row.number("ambang_lemah"),
                    row.number("ambang_sedang"),
                    row.number("ambang_kuat")));
        }
        return categories;
    }

    private void spelling() {
        for (Table table : folder.all("ejaan", Layout.SPELLING)) {
            for (Row row : table.rows) {
                String standard = String.join(" ", draft.split(row.text("baku")));
                for (String written : row.list("tulisan", "\\|")) {
                    List<String> parts = draft.split(written);
                    if (parts.size() == 1) {
                        draft.words.spell(parts.get(0), standard);
                    } else {
                        row.problem("tulisan", "\"" + written + "\" harus satu kata; ungkapan ditulis di kata/");
                    }
                }
            }
        }
    }

    private void words() {
        for (Table table : folder.all("kata", Layout.WORD)) {
            for (Row row : table.rows) {
                word(row);
            }
        }
    }

    private void word(Row row) {
        String group = row.text("kelompok");
        if (!group.matches("[a-z][a-z0-9_]*")) {
            row.problem("kelompok", "\"" + group + "\" harus huruf kecil, angka, dan garis bawah");
            return;
        }
        if (Slot.reserved(group)) {
            row.problem("kelompok", "\"" + group + "\" adalah nama slot; pilih nama lain");
            return;
        }
        boolean inflected = !row.oneOf("imbuhan", "", "ya", "tidak").equals("tidak");
        if (group.equals("bilangan")) {
            draft.numeral(row.text("lema"), row.list("bentuk", "\\|"));
        }
        draft.inGroup(row.text("lema").toLowerCase(Locale.ROOT), group, inflected);
        for (String form : row.list("bentuk", "\\|")) {
            draft.inGroup(form, group, inflected);
        }
        if (draft.split(row.text("lema")).isEmpty()) {
            row.problem("lema", "\"" + row.text("lema") + "\" tidak memuat kata");
        }
    }
}
