package id.wasit.detector;

import id.wasit.detector.Examination.Result;
import id.wasit.detector.Examination.Texts;
import id.wasit.detector.Explanation.Suppressed;
import id.wasit.detector.Explanation.Word;
import id.wasit.detector.Verdict.Sum;
import id.wasit.detector.lexicon.Entry;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.text.Kind;
import id.wasit.model.Finding;
import id.wasit.model.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts into words how a post was read. */
final class Explaining {
    private final Lexicon lexicon;
    private final Examination examination;

    Explaining(Lexicon lexicon, Examination examination) {
        this.lexicon = lexicon;
        this.examination = examination;
    }

    Explanation explain(Result result, List<Finding> raised, Texts texts, InForce force) {
        Reading reading = examination.own;
        reading.read(texts.own(), TextPart.OWN, 0, 0, force);
        List<Explanation.Match> matches = result.matches().stream()
                .map(m -> new Explanation.Match(
                        m.rule().category().id(),
                        m.rule().pattern().id(),
                        Findings.evidence(List.of(m), reading),
                        m.points()))
                .toList();
        List<Suppressed> suppressed = result.sums().stream()
                .filter(sum -> !sum.raised())
                .map(sum -> suppressed(sum, reading))
                .toList();
        List<Word> words = new ArrayList<>();
        words(reading, words);
        if (texts.shared() != null) {
            examination.other.read(texts.shared(), texts.sharedPart(), texts.sharedBase(), 0, force);
            words(examination.other, words);
        }
        if (texts.parent() != null) {
            examination.other.read(texts.parent(), TextPart.PARENT, 0, 0, force);
            words(examination.other, words);
        }
        return new Explanation(words, matches, raised, result.trialFindings(), suppressed, lexicon.version());
    }

    private static Suppressed suppressed(Sum sum, Reading reading) {
        return new Suppressed(
                sum.category().id(),
                sum.matches().get(0).rule().pattern().id(),
                Findings.evidence(sum.matches(), reading),
                sum.reasons(),
                sum.category().weak());
    }

    private void words(Reading reading, List<Word> words) {
        for (int token = 0; token < reading.text.size(); token++) {
            Kind kind = reading.text.kind(token);
            if (kind.counts() || kind == Kind.EMOJI || kind == Kind.LINK) {
                words.add(word(reading, token));
            }
        }
    }

    private Word word(Reading reading, int token) {
        Set<String> groups = new TreeSet<>();
        Set<String> operators = new TreeSet<>();
        for (int span = 0; span < reading.spans; span++) {
            if (reading.spanStart[span] <= token && reading.spanEnd[span] > token) {
                for (int group : reading.groupsOf[span]) {
                    String name = lexicon.groupName(group);
                    if (name.charAt(0) != '“') {
                        groups.add(name);
                    }
                }
                for (Entry.OperatorWord word : reading.entries[span].operators()) {
                    operators.add(lexicon.operators().get(word.operator()).name());
                }
            }
        }
        return new Word(
                reading.part,
                reading.start(token),
                reading.end(token),
                reading.written(token, token + 1),
                reading.text.form(token).normal(),
                reading.text.form(token).base(),
                List.copyOf(groups),
                List.copyOf(operators));
    }
}
