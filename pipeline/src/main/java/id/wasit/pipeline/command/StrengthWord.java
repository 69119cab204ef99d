package id.wasit.pipeline.command;

import id.wasit.model.Strength;

/** Strengths in the words that people use. */
final class StrengthWord {
    private StrengthWord() {}

    static String of(Strength strength) {
        return switch (strength) {
            case WEAK -> "lemah";
            case MEDIUM -> "sedang";
            case STRONG -> "kuat";
        };
    }
}
