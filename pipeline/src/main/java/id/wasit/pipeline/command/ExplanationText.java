package id.wasit.pipeline.command;

import id.wasit.detector.Explanation;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.Reason;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Tells a lexicon editor how a sentence was read. */
final class ExplanationText {
    private final PrintWriter out;
    private final Lexicon lexicon;

    ExplanationText(PrintWriter out, Lexicon lexicon) {
        this.out = out;
        this.lexicon = lexicon;
    }

    void print(Post post, Explanation explanation) {
        if (explanation.raised().isEmpty()) {
            out.println("Tidak ada dugaan.");
        }
        explanation.raised().forEach(finding -> found("Dugaan", post, finding));
        if (!explanation.raised().isEmpty()) {
            out.println("Dugaan adalah bahan untuk diperiksa manusia, bukan putusan.");
        }
        explanation.trial().forEach(finding -> found("Pola uji (belum sampai ke penelaah)", post, finding));
        explanation.suppressed().forEach(suppressed -> {
            out.printf(
                    Locale.ROOT,
                    "Tidak cukup: %s, %.1f dari %.1f poin yang dibutuhkan (pola %s)%n",
                    title(suppressed.category()),
                    suppressed.score(),
                    suppressed.threshold(),
                    suppressed.pattern());
            evidence(post, suppressed.evidence());
            reasons(suppressed.reasons());
        });
        words(explanation);
        out.println("Leksikon " + explanation.lexicon());
    }

    private void found(String heading, Post post, Finding finding) {
        String target = finding.target() == null ? "" : ", tentang " + finding.target();
        out.printf(
                Locale.ROOT,
                "%s: %s, %s, %.1f poin%s%n",
                heading,
                title(finding.category()),
                StrengthWord.of(finding.strength()),
                finding.score(),
                target);
        evidence(post, finding.evidence());
        reasons(finding.reasons());
        if (finding.withoutWhat() != null) {
            out.println("    perubahan terkecil: " + finding.withoutWhat());
        }
    }

    private void evidence(Post post, List<Evidence> evidence) {
        for (Evidence one : evidence) {
            out.println("    " + role(one) + " \"" + one.in(post) + "\"");
        }
    }

    private void reasons(List<Reason> reasons) {
        for (Reason reason : reasons) {
            out.printf(Locale.ROOT, "    %+5.1f  %s  [%s]%n", reason.points(), reason.text(), reason.code());
        }
    }

    private void words(Explanation explanation) {
        out.println("Kata (tertulis → bentuk baku → kata dasar | kelompok | operator):");
        for (Explanation.Word word : explanation.words()) {
            String line = "    " + word.written() + " → " + word.normal() + " → " + word.base();
            line += word.groups().isEmpty() ? "" : " | " + String.join(" ", word.groups());
            line += word.operators().isEmpty() ? "" : " | " + String.join(" ", word.operators());
            out.println(line);
        }
    }

    private String title(String category) {
        return category
                + lexicon.category(category)
                        .map(known -> " (" + known.title() + ")")
                        .orElse("");
    }

    private static String role(Evidence evidence) {
        return switch (evidence.role()) {
            case WHO -> "siapa   ";
            case ACT -> "tindakan";
            case TARGET -> "sasaran ";
            case OPERATOR -> "operator";
        };
    }
}
