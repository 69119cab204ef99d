package id.wasit.review.cases;

import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Verdict;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was just saved, for the line that tells it and offers to take it back.
 *
 * @param key key of the case
 * @param number the number people say
 * @param what verdict or move, the end of a message key
 * @param count how many cases
 * @param undo address that takes it back; absent when it cannot be taken back
 * @param lane the lane to go on with
 * @param stays whether the same card comes next
 */
record Saved(
        String key,
        long number,
        String what,
        int count,
        @Nullable String undo,
        Lane lane,
        boolean stays) implements Serializable {

    static Saved one(CaseRow row, Verdict verdict, Lane lane) {
        return new Saved(row.key(), row.number(), verdict.name(), 1, undo(row), lane, false);
    }

    static Saved identity(CaseRow row, boolean confirmed) {
        String what = confirmed ? "IDENTITY_CONFIRMED" : "IDENTITY_DENIED";
        return new Saved(row.key(), row.number(), what, 1, undo(row), Lane.IDENTITY, false);
    }

    static Saved step(CaseRow row, MoveKind kind) {
        return new Saved(row.key(), row.number(), kind.name(), 1, undo(row), row.lane(), true);
    }

    /** A revision is revised again, not undone. */
    static Saved revised(CaseRow row, Verdict verdict, Lane lane) {
        return new Saved(row.key(), row.number(), verdict.name(), 1, null, lane, false);
    }

    static Saved many(CaseRow row, Verdict verdict, UUID bundle, int count, boolean stays) {
        String undo = "/perkara/" + row.key() + "/kelompok/" + bundle + "/urungkan";
        return new Saved(row.key(), row.number(), verdict.name(), count, undo, row.lane(), stays);
    }

    private static String undo(CaseRow row) {
        return "/perkara/" + row.key() + "/urungkan";
    }
}
