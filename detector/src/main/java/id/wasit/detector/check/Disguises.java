package id.wasit.detector.check;

import id.wasit.detector.Detector;
import id.wasit.detector.check.LexiconEval.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tries the longest word of the evidence of a sentence in every disguise, and counts how often the sentence is still found. */
final class Disguises {
    private static final int SHORTEST_WORD = 5;

    private final Detector detector;
    private final List<String> undetected = new ArrayList<>();
    private int tries;

    Disguises(Detector detector) {
        this.detector = detector;
    }

    void tryOn(String pattern, Sentence sentence) {
        String longest = longestOfEvidence(sentence);
        if (longest.length() < SHORTEST_WORD
                || detector.examine(sentence.post()).isEmpty()) {
            return;
        }
        int at = sentence.text().indexOf(longest, sentence.start());
        for (Disguise way : Disguise.values()) {
            if (way != Disguise.SPACED || !inTag(sentence.text(), at)) {
                String text = sentence.text().substring(0, at)
                        + way.of(longest)
                        + sentence.text().substring(at + longest.length());
                tries++;
                if (detector.examine(sentence.saying(text).post()).isEmpty()) {
                    undetected.add(pattern + ": " + text);
                }
            }
        }
    }

    /** Handles are left out: one written otherwise belongs to somebody else. */
    private static String longestOfEvidence(Sentence sentence) {
        if (sentence.start() < 0) {
            return "";
        }
        String marked = sentence.text().substring(sentence.start(), sentence.end());
        return List.of(marked.replaceAll("@[\\p{L}\\p{N}_]+", " ").split("[^\\p{L}]+")).stream()
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** A hashtag with blanks in it is none. */
    private static boolean inTag(String text, int at) {
        return text.lastIndexOf('#', at) > text.lastIndexOf(' ', at);
    }

    int tries() {
        return tries;
    }

    List<String> undetected() {
        return undetected;
    }

    Share found() {
        return new Share(tries - undetected.size(), tries);
    }
}
