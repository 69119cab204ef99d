package id.wasit.model;

/**
 * One named part of a score.
 *
 * @param code stable name of the reason: {@code pola:ajakan-007}, {@code ingkar}, {@code kutipan}
 * @param text what it means, one Indonesian clause for the reviewer, with the words that were found
 * @param points what it adds; below zero speaks against the finding, zero only tells
 */
public record Reason(String code, String text, double points) {

    /** @throws IllegalArgumentException when a part is missing or the points are no number */
    public Reason {
        Check.present(code, "reason: code");
        Check.present(text, "reason: text");
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("reason " + code + ": points are " + points);
        }
    }
}
