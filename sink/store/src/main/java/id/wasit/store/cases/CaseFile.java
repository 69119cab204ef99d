package id.wasit.store.cases;

import id.wasit.store.access.UserRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, and every way it can go on: one method for each move, each with its guard. Pure: it computes the move and changes
 * nothing. The database holds the same rules a second time (V003), for those who come with plain SQL.
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

    /** Where one's own verdict may still be taken up again. */
    private static final Set<CaseState> REVISABLE =
            Set.of(CaseState.CLOSED, CaseState.IDENTITY, CaseState.SECOND_READING, CaseState.HEARING);

    /** After these no verdict is taken up again, wherever the case stands. */
    private static final Set<MoveKind> FINAL = Set.of(MoveKind.DENY_IDENTITY, MoveKind.DROP);

    /** A move that may be made, and whether the case is disputed after it. */
    record Next(Move move, boolean disputed) {}

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

    /** The answer of the person concerned is the reason of this move. */
    Next hear(Actor by) {
        in(CaseState.HEARING, "mencatat jawaban orang yang bersangkutan");
        return onwards(MoveKind.HEAR, CaseState.READY, by, null);
    }

    /** Why there is no answer is the reason of this move. */
    Next noAnswer(Actor by) {
        in(CaseState.HEARING, "mencatat mengapa tidak ada jawaban");
        return onwards(MoveKind.NO_ANSWER, CaseState.READY, by, null);
    }

    Next drop(Actor by) {
        in(CaseState.HEARING, "menutup setelah jawaban");
        return onwards(MoveKind.DROP, CaseState.CLOSED, by, null);
    }

    Next refer(Actor by, @Nullable String number) {
        in(CaseState.READY, "merujuk");
        refuse(number == null || number.isBlank(), "nomor rujukan wajib diisi");
        return onwards(MoveKind.REFER, CaseState.REFERRED, by, number);
    }

    Next clarify(Actor by, @Nullable String detail) {
        in(CaseState.REFERRED, "mencatat klarifikasi");
        return onwards(MoveKind.CLARIFY, CaseState.CLARIFICATION, by, detail);
    }

    Next recommend(Actor by, @Nullable String detail) {
        in(CaseState.CLARIFICATION, "mencatat rekomendasi");
        return onwards(MoveKind.RECOMMEND, CaseState.RECOMMENDATION, by, detail);
    }

    Next sanction(Actor by, @Nullable String detail) {
        in(CaseState.RECOMMENDATION, "mencatat sanksi");
        return onwards(MoveKind.SANCTION, CaseState.SANCTIONED, by, detail);
    }

    Next stop(Actor by, @Nullable String detail) {
        in(CaseState.RECOMMENDATION, "mencatat penghentian");
        return onwards(MoveKind.STOP, CaseState.STOPPED, by, detail);
    }

    Next monitor(Actor by, @Nullable String detail) {
        refuse(
                state != CaseState.SANCTIONED && state != CaseState.STOPPED,
                "memantau hanya setelah sanksi atau dihentikan");
        return onwards(MoveKind.MONITOR, CaseState.MONITORING, by, detail);
    }

    Next finish(Actor by, @Nullable String detail) {
        in(CaseState.MONITORING, "menyelesaikan perkara");
        return onwards(MoveKind.FINISH, CaseState.DONE, by, detail);
    }

    /** Takes back one's own last move within the window; opening a case cannot be taken back, because it was read. */
    Next undo(Actor by) {
        refuse(moves.isEmpty(), "tidak ada yang dapat dibatalkan");
        Move last = moves.get(moves.size() - 1);
        refuse(
                Set.of(MoveKind.UNDO, MoveKind.OPEN, MoveKind.REVISE).contains(last.kind()),
                "langkah terakhir (" + last.kind().code() + ") tidak dapat dibatalkan");
        refuse(!last.actor().equals(by.login()), "langkah terakhir dibuat oleh " + last.actor() + ", bukan oleh Anda");
        Instant end = last.at().plus(Cases.UNDO_WINDOW);
        refuse(by.at().isAfter(end), "waktu pembatalan (" + Cases.UNDO_WINDOW.toSeconds() + " detik) sudah lewat");
        Move undo = new Move(
                version + 1,
                MoveKind.UNDO,
                state,
                last.from(),
                by.login(),
                by.reason(),
                by.at(),
                null,
                null,
                null,
                last.seq());
        return new Next(undo, last.kind() == MoveKind.ADJUDICATE);
    }

    /**
     * Takes up one's own verdict again, as if it were given now. It ends when another person has judged: the first reading must not follow
     * the second. What others did between, such as confirming the account, stands.
     */
    Next revise(Actor by, Opinion opinion) {
        Readings judged = readings();
        Move mine = judged.last();
        if (mine == null || !mine.actor().equals(by.login())) {
            throw new IllegalMove(
                    state, "hanya putusan sendiri yang dapat diubah, selama belum ada penilaian orang lain");
        }
        refuse(!REVISABLE.contains(state), "putusan tidak dapat diubah lagi");
        refuse(opinion.verdict() == Verdict.SKIP, "putusan tidak dapat diubah menjadi lewati");
        refuse(originOf(mine) == MoveKind.ADJUDICATE, "penentuan tidak dapat diubah");
        refuse(moves.stream().anyMatch(move -> FINAL.contains(move.kind())), "perkara sudah diputus orang lain");
        may(by, UserRole.REVIEWER);
        boolean second = originOf(mine) == MoveKind.SECOND;
        Readings before = judged.without(mine);
        CaseState to = second ? before.afterSecond(opinion) : before.afterFirst(opinion);
        Move move = new Move(
                version + 1,
                MoveKind.REVISE,
                state,
                to,
                by.login(),
                by.reason(),
                by.at(),
                opinion.verdict(),
                opinion.sign(),
                opinion.duplicateOf(),
                mine.seq());
        return new Next(move, second && to == CaseState.SECOND_READING);
    }

    boolean judgedBy(String login) {
        return readings().by(login);
    }

    /** The verdicts that count, and where a further one leads. */
    Readings readings() {
        return Readings.of(moves, identityKnown);
    }

    /** How a verdict was first given, however often it was taken up again. */
    private MoveKind originOf(Move move) {
        Integer earlier = move.undoes();
        return move.kind() == MoveKind.REVISE && earlier != null ? originOf(moves.get(earlier - 1)) : move.kind();
    }

    private Next onwards(MoveKind kind, CaseState to, Actor by, @Nullable String detail) {
        may(by, UserRole.SUPERVISOR);
        Move move = new Move(version + 1, kind, state, to, by.login(), by.reason(), by.at(), null, null, detail, null);
        return new Next(move, false);
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

    private void may(Actor by, UserRole role) {
        boolean supervisor = by.roles().contains(UserRole.SUPERVISOR);
        refuse(!by.roles().contains(role) && !supervisor, by.login() + " tidak memiliki peran " + role.code());
        refuse(unit != null && unit.equals(by.unit()), "perkara ini dari unit kerja " + by.login() + " sendiri");
    }

    private void notTwice(Actor by, Opinion opinion) {
        refuse(
                opinion.verdict() != Verdict.SKIP && judgedBy(by.login()),
                by.login() + " sudah menilai perkara ini; diperlukan orang lain");
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalMove(state, message);
        }
    }
}
