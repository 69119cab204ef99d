package id.wasit.store.cases;

import id.wasit.store.access.UserRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, and every way it can go on: one method for each move, each with its guard. Pure: it computes the move and changes
 * nothing. The database holds the same rules a second time (docs/schema.md), for those who come with plain SQL.
 *
 * @param state where it stands
 * @param version number of moves so far
 * @param disputed whether two readers disagreed
 * @param identityKnown whether somebody confirmed that the account is this person's, and that still holds
 * @param unit office of the person the case is about
 * @param moves all moves so far, oldest first
 */
record CaseFile(
        CaseState state,
        int version,
        boolean disputed,
        boolean identityKnown,
        @Nullable String unit,
        List<Move> moves) {

    /** A move that may be made, and whether the case is disputed after it. */
    record Next(Move move, boolean disputed) {
        /** The same for a golden item, on which two people may agree but which goes nowhere: it is closed. */
        Next inside() {
            return move.to() == CaseState.HEARING ? new Next(move.to(CaseState.CLOSED), disputed) : this;
        }
    }

    /** The way a verdict takes: first reader, second, or the one who ends a dispute, by where the case stands. */
    static Moves.Way verdict(Opinion opinion) {
        return (file, by) -> {
            if (file.state() != CaseState.SECOND_READING) {
                return file.judge(by, opinion);
            }
            return file.disputed() ? file.adjudicate(by, opinion) : file.second(by, opinion);
        };
    }

    /** Whether nobody moved it since that version; opening it oneself is no move of somebody else. */
    boolean isAsReadAt(int read, String login) {
        return read <= version
                && moves.stream()
                        .filter(move -> move.seq() > read)
                        .allMatch(move ->
                                move.kind() == MoveKind.OPEN && move.actor().equals(login));
    }

    Next open(Actor by) {
        in(CaseState.NEW, "membuka perkara");
        may(by, UserRole.REVIEWER);
        return plain(MoveKind.OPEN, CaseState.TRIAGE, by);
    }

    /** First reader. What is a sign, or unclear, goes on to other eyes; a doubt about the account to those who settle that; the rest is closed. */
    Next judge(Actor by, Opinion opinion) {
        in(CaseState.TRIAGE, "menilai dalam triase");
        may(by, UserRole.REVIEWER);
        notTwice(by, opinion);
        return new Next(move(MoveKind.JUDGE, readings().afterFirst(opinion), by, opinion), false);
    }

    Next confirmIdentity(Actor by) {
        in(CaseState.IDENTITY, "memastikan identitas");
        may(by, UserRole.REVIEWER);
        CaseState to = readings().speakOfTheText() ? CaseState.SECOND_READING : CaseState.TRIAGE;
        return plain(MoveKind.CONFIRM_IDENTITY, to, by);
    }

    Next denyIdentity(Actor by) {
        in(CaseState.IDENTITY, "menolak identitas");
        may(by, UserRole.REVIEWER);
        return plain(MoveKind.DENY_IDENTITY, CaseState.CLOSED, by);
    }

    /** Who may say something about the identity from a case in another state. */
    void speakOfIdentity(Actor by) {
        refuse(state == CaseState.NEW, "perkara belum dibaca");
        may(by, UserRole.REVIEWER);
    }

    /** Second reader, another person. Agreement on the category makes it ready; what the first was unsure of may be closed; else a dispute. */
    Next second(Actor by, Opinion opinion) {
        in(CaseState.SECOND_READING, "menelaah sebagai orang kedua");
        refuse(disputed, "kedua penelaah berbeda pendapat; penentuan oleh orang ketiga");
        may(by, UserRole.REVIEWER);
        notTwice(by, opinion);
        refuse(!readings().speakOfTheText(), "belum ada penilaian pertama");
        CaseState to = readings().afterSecond(opinion);
        boolean stays = to == CaseState.SECOND_READING;
        return new Next(move(MoveKind.SECOND, to, by, opinion), stays && opinion.verdict() != Verdict.SKIP);
    }

    /** A third person ends a dispute. It still needs two who saw the sign; without them the dispute stays open. */
    Next adjudicate(Actor by, Opinion opinion) {
        in(CaseState.SECOND_READING, "menentukan perkara yang berbeda pendapat");
        refuse(!disputed, "tidak ada perbedaan pendapat");
        may(by, UserRole.SUPERVISOR);
        notTwice(by, opinion);
        CaseState to = readings().afterThird(opinion);
        return new Next(move(MoveKind.ADJUDICATE, to, by, opinion), to == CaseState.SECOND_READING);
    }

    /** The way after the second reading; see {@link LateMove}. */
    Next advance(MoveKind kind, Actor by, @Nullable String detail) {
        LateMove late = LateMove.of(kind);
        refuse(!late.isFrom(state), late.onlyFrom());
        // An answer, or why there is none, is the reason of the move: there is no detail beside it.
        String kept = state == CaseState.HEARING ? null : detail;
        refuse(kind == MoveKind.REFER && (kept == null || kept.isBlank()), "nomor rujukan wajib diisi");
        may(by, UserRole.SUPERVISOR);
        Move move =
                new Move(version + 1, kind, state, late.to(), by.login(), by.reason(), by.at(), null, null, kept, null);
        return new Next(move, false);
    }

    Next undo(Actor by) {
        return new SecondThoughts(this, by).undo();
    }

    Next revise(Actor by, Opinion opinion) {
        return new SecondThoughts(this, by).revise(opinion);
    }

    boolean judgedBy(String login) {
        return readings().by(login);
    }

    /** The verdicts that count, and where a further one leads. */
    Readings readings() {
        return Readings.of(moves, identityKnown);
    }

    private Next plain(MoveKind kind, CaseState to, Actor by) {
        return new Next(
                new Move(version + 1, kind, state, to, by.login(), by.reason(), by.at(), null, null, null, null),
                false);
    }

    private Move move(MoveKind kind, CaseState to, Actor by, Opinion opinion) {
        return new Move(
                version + 1,
                kind,
                state,
                to,
                by.login(),
                by.reason(),
                by.at(),
                opinion.verdict(),
                opinion.sign(),
                opinion.duplicateOf(),
                null);
    }

    private void in(CaseState needed, String what) {
        refuse(state != needed, what + " hanya dapat dilakukan pada status " + needed.code());
    }

    void may(Actor by, UserRole role) {
        boolean supervisor = by.roles().contains(UserRole.SUPERVISOR);
        refuse(!by.roles().contains(role) && !supervisor, by.login() + " tidak memiliki peran " + role.code());
        refuse(unit != null && unit.equals(by.unit()), "perkara ini dari unit kerja " + by.login() + " sendiri");
    }

    private void notTwice(Actor by, Opinion opinion) {
        refuse(
                opinion.verdict() != Verdict.SKIP && judgedBy(by.login()),
                by.login() + " sudah menilai perkara ini; diperlukan orang lain");
    }

    void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalMove(state, message);
        }
    }
}
