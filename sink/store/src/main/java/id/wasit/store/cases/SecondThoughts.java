package id.wasit.store.cases;

import id.wasit.store.access.UserRole;
import java.time.Instant;
import java.util.Set;

/**
 * How a person changes their mind about a case: within seconds by taking the move back, later by a further verdict. Neither rubs anything
 * out. Pure, like {@link CaseFile}.
 */
record SecondThoughts(CaseFile file, Actor by) {
    /** Where one's own verdict may still be taken up again. */
    private static final Set<CaseState> REVISABLE =
            Set.of(CaseState.CLOSED, CaseState.IDENTITY, CaseState.SECOND_READING, CaseState.HEARING);

    /** After these no verdict is taken up again, wherever the case stands. */
    private static final Set<MoveKind> FINAL = Set.of(MoveKind.DENY_IDENTITY, MoveKind.DROP);

    /** Takes back one's own last move within the window; opening a case cannot be taken back, because it was read. */
    CaseFile.Next undo() {
        file.refuse(file.moves().isEmpty(), "tidak ada yang dapat dibatalkan");
        Move last = file.moves().get(file.moves().size() - 1);
        file.refuse(
                Set.of(MoveKind.UNDO, MoveKind.OPEN, MoveKind.REVISE).contains(last.kind()),
                "langkah terakhir (" + last.kind().code() + ") tidak dapat dibatalkan");
        file.refuse(
                !last.actor().equals(by.login()), "langkah terakhir dibuat oleh " + last.actor() + ", bukan oleh Anda");
        Instant end = last.at().plus(Cases.UNDO_WINDOW);
        file.refuse(by.at().isAfter(end), "waktu pembatalan (" + Cases.UNDO_WINDOW.toSeconds() + " detik) sudah lewat");
        Move undo = new Move(
                file.version() + 1,
                MoveKind.UNDO,
                file.state(),
                last.from(),
                by.login(),
                by.reason(),
                by.at(),
                null,
                null,
                null,
                last.seq());
        return new CaseFile.Next(undo, last.kind() == MoveKind.ADJUDICATE);
    }

    /**
     * Takes up one's own verdict again, as if it were given now. It ends when another person has judged: the first reading must not follow
     * the second. What others did between, such as confirming the account, stands.
     */
    CaseFile.Next revise(Opinion opinion) {
        Readings judged = file.readings();
        Move mine = judged.last();
        if (mine == null || !mine.actor().equals(by.login())) {
            throw new IllegalMove(
                    file.state(), "hanya putusan sendiri yang dapat diubah, selama belum ada penilaian orang lain");
        }
        file.refuse(!REVISABLE.contains(file.state()), "putusan tidak dapat diubah lagi");
        file.refuse(opinion.verdict() == Verdict.SKIP, "putusan tidak dapat diubah menjadi lewati");
        file.refuse(originOf(mine) == MoveKind.ADJUDICATE, "penentuan tidak dapat diubah");
        file.refuse(
                file.moves().stream().anyMatch(move -> FINAL.contains(move.kind())),
                "perkara sudah diputus orang lain");
        file.may(by, UserRole.REVIEWER);
        boolean second = originOf(mine) == MoveKind.SECOND;
        Readings before = judged.without(mine);
        CaseState to = second ? before.afterSecond(opinion) : before.afterFirst(opinion);
        Move move = new Move(
                file.version() + 1,
                MoveKind.REVISE,
                file.state(),
                to,
                by.login(),
                by.reason(),
                by.at(),
                opinion.verdict(),
                opinion.sign(),
                opinion.duplicateOf(),
                mine.seq());
        return new CaseFile.Next(move, second && to == CaseState.SECOND_READING);
    }

    /** How a verdict was first given, however often it was taken up again. */
    private MoveKind originOf(Move move) {
        Integer earlier = move.undoes();
        return move.kind() == MoveKind.REVISE && earlier != null
                ? originOf(file.moves().get(earlier - 1))
                : move.kind();
    }
}
