package id.wasit.store.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The moves after the second reading, all made by a supervisor: from where, where to, and what is said when the case stands elsewhere. */
enum LateMove {
    HEAR(MoveKind.HEAR, CaseState.READY, "mencatat jawaban orang yang bersangkutan", CaseState.HEARING),
    NO_ANSWER(MoveKind.NO_ANSWER, CaseState.READY, "mencatat mengapa tidak ada jawaban", CaseState.HEARING),
    DROP(MoveKind.DROP, CaseState.CLOSED, "menutup setelah jawaban", CaseState.HEARING),
    REFER(MoveKind.REFER, CaseState.REFERRED, "merujuk", CaseState.READY),
    CLARIFY(MoveKind.CLARIFY, CaseState.CLARIFICATION, "mencatat klarifikasi", CaseState.REFERRED),
    RECOMMEND(MoveKind.RECOMMEND, CaseState.RECOMMENDATION, "mencatat rekomendasi", CaseState.CLARIFICATION),
    SANCTION(MoveKind.SANCTION, CaseState.SANCTIONED, "mencatat sanksi", CaseState.RECOMMENDATION),
    STOP(MoveKind.STOP, CaseState.STOPPED, "mencatat penghentian", CaseState.RECOMMENDATION),
    MONITOR(MoveKind.MONITOR, CaseState.MONITORING, "memantau", CaseState.SANCTIONED, CaseState.STOPPED),
    FINISH(MoveKind.FINISH, CaseState.DONE, "menyelesaikan perkara", CaseState.MONITORING);

    private final MoveKind kind;
    private final CaseState to;
    private final String what;
    private final List<CaseState> from;

    LateMove(MoveKind kind, CaseState to, String what, CaseState... from) {
        this.kind = kind;
        this.to = to;
        this.what = what;
        this.from = List.of(from);
    }

    /** @throws IllegalArgumentException for a move that is not after the second reading */
    static LateMove of(MoveKind kind) {
        return Arrays.stream(values())
                .filter(late -> late.kind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " is no move after the second reading"));
    }

    CaseState to() {
        return to;
    }

    boolean isFrom(CaseState state) {
        return from.contains(state);
    }

    /** Why it is refused in another state. */
    String onlyFrom() {
        return what + " hanya dapat dilakukan pada status "
                + from.stream().map(CaseState::code).collect(Collectors.joining(" atau "));
    }
}
