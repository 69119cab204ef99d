package id.wasit.store.cases;

import id.wasit.store.access.UserRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Walks through the state machine at random, by four people. */
final class CaseFileWalk {
    private static final List<String> PEOPLE = List.of("sari", "budi", "wati", "tono");
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private CaseFileWalk() {}

    static void walk(Random random, int steps, Consumer<CaseFile.Next> seen) {
        CaseFile file = new CaseFile(CaseState.NEW, 0, false, random.nextBoolean(), null, List.of());
        for (int i = 0; i < steps; i++) {
            Instant at = Instant.EPOCH.plusSeconds(i * 4L);
            Actor by = new Actor(PEOPLE.get(random.nextInt(4)), Set.of(UserRole.SUPERVISOR), null, "acak", at);
            try {
                CaseFile.Next next = any(file, by, random);
                seen.accept(next);
                List<Move> moves = new ArrayList<>(file.moves());
                moves.add(next.move());
                boolean known = file.identityKnown() || next.move().kind() == MoveKind.CONFIRM_IDENTITY;
                file = new CaseFile(next.move().to(), moves.size(), next.disputed(), known, null, moves);
            } catch (IllegalMove refused) {
                continue;
            }
        }
    }

    private static CaseFile.Next any(CaseFile file, Actor by, Random random) {
        Verdict verdict = random.nextBoolean() ? Verdict.INDICATION : VERDICTS.get(random.nextInt(VERDICTS.size()));
        Opinion opinion = new Opinion(verdict, CaseFileTest.sign("ajakan_memilih"), null, random.nextInt(5) == 0);
        MoveKind kind = MoveKind.values()[random.nextInt(MoveKind.values().length)];
        return switch (kind) {
            case OPEN -> file.open(by);
            case JUDGE -> file.judge(by, opinion);
            case CONFIRM_IDENTITY -> file.confirmIdentity(by);
            case DENY_IDENTITY -> file.denyIdentity(by);
            case SECOND -> file.second(by, opinion);
            case ADJUDICATE -> file.adjudicate(by, opinion);
            case HEAR, NO_ANSWER, DROP, REFER, CLARIFY, RECOMMEND, SANCTION, STOP, MONITOR, FINISH ->
                file.advance(kind, by, "SBT-1");
            case UNDO -> file.undo(by);
            case REVISE -> file.revise(by, opinion);
        };
    }
}
