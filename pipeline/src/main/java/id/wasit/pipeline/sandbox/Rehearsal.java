package id.wasit.pipeline.sandbox;

import id.wasit.model.Evidence;
import id.wasit.pipeline.sandbox.Planted.Fate;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.Move;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.StoredFlag;
import id.wasit.store.cases.Verdict;
import id.wasit.store.identity.IdentityProof;
import id.wasit.store.posts.Posts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two reviewers and a supervisor who know the truth, at the pace of people: every case through the same doors as in the pages. */
final class Rehearsal {
    static final String FIRST = "gladi.satu";
    static final String SECOND = "gladi.dua";
    static final String SUPERVISOR = "gladi.penyelia";

    private static final int BATCH = 15;
    private static final int READERS = 2;
    private static final String REASON = "gladi";
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(11);

    private final Store store;
    private final WorkingDay clock;
    private final Map<String, Planted> truth;
    private final List<String> ready = new ArrayList<>();
    private int cards;
    private int late;
    private int alone;

    Rehearsal(Store store, WorkingDay clock, Map<String, Planted> truth) {
        this.store = store;
        this.clock = clock;
        this.truth = truth;
    }

    /**
     * What came of it.
     *
     * @param cards how often a card was read
     * @param days working days it took
     * @param late decisions after the end of the legal clock
     * @param ready keys of the cases that are ready to be referred
     * @param alone ready cases that fewer than two people had seen a sign in; always 0
     */
    record Outcome(int cards, int days, int late, List<String> ready, int alone) {
        Outcome {
            ready = List.copyOf(ready);
        }

        /** Hours of reading. */
        double hours() {
            return WorkingDay.PER_CARD.multipliedBy(cards).toSeconds() / 3_600.0;
        }
    }

    Outcome run() {
        store.users().add(FIRST, "Penelaah Satu", Set.of(UserRole.REVIEWER), null, "wasit");
        store.users().add(SECOND, "Penelaah Dua", Set.of(UserRole.REVIEWER), null, "wasit");
        store.users().add(SUPERVISOR, "Penyelia", Set.of(UserRole.SUPERVISOR), null, "wasit");
        int before;
        do {
            before = cards;
            work(FIRST, Lane.TRIAGE);
            work(SECOND, Lane.IDENTITY);
            work(SECOND, Lane.SECOND);
        } while (cards > before);
        return new Outcome(cards, clock.days(), late, ready, alone);
    }

    private void work(String reader, Lane lane) {
        clock.work(A_MOMENT);
        List<CaseRow> batch = store.queue().claim(reader, lane, BATCH, LEASE);
        while (!batch.isEmpty()) {
            batch.forEach(row -> read(reader, lane, row.key()));
            clock.work(A_MOMENT);
            batch = store.queue().claim(reader, lane, BATCH, LEASE);
        }
    }

    private void read(String reader, Lane lane, String key) {
        cards++;
        CaseCard card = store.cases().open(key, reader);
        if (card.row().suspended()) {
            // Reported as the wrong person meanwhile: whose account it is comes first.
            work(SECOND, Lane.IDENTITY);
            card = store.cases().open(key, reader);
        }
        Planted planted = truthOf(card);
        clock.work(WorkingDay.PER_CARD.dividedBy(READERS));
        late += clock.instant().isAfter(card.row().dueAt()) ? 1 : 0;
        CaseRow after = lane == Lane.IDENTITY ? identity(reader, card, planted) : verdict(reader, card, planted);
        if (after.state() == CaseState.HEARING) {
            hear(key);
        }
    }

    private CaseRow identity(String reader, CaseCard card, Planted planted) {
        Step step = new Step(card.row().key(), card.row().version(), reader, REASON, null);
        boolean theirs = planted.fate() != Fate.WRONG_PERSON;
        return store.cases().decideIdentity(step, theirs ? IdentityProof.ROSTER : null);
    }

    private CaseRow verdict(String reader, CaseCard card, Planted planted) {
        Verdict verdict = verdict(planted);
        Sign sign = verdict == Verdict.INDICATION ? sign(card, planted) : null;
        return store.cases()
                .decide(new Decision(card.row().key(), card.row().version(), reader, verdict, sign, REASON, null));
    }

    private static Verdict verdict(Planted planted) {
        if (planted.fate() == Fate.WRONG_PERSON) {
            return Verdict.WRONG_IDENTITY;
        }
        return planted.category() == null ? Verdict.LEXICON_ERROR : Verdict.INDICATION;
    }

    private static Sign sign(CaseCard card, Planted planted) {
        StoredFlag flag = shown(card);
        Evidence words = flag.flag().strongest().evidence().get(0);
        Ground ground =
                new Ground(Posts.id(flag.flag().post().id()).toString(), words.part(), words.start(), words.end());
        return new Sign(String.valueOf(planted.category()), Severity.values()[1], "gladi", List.of(ground));
    }

    private static StoredFlag shown(CaseCard card) {
        return card.flags().stream()
                .filter(flag -> flag.redactedAt() == null)
                .findFirst()
                .orElse(card.flags().get(0));
    }

    private Planted truthOf(CaseCard card) {
        String item = shown(card).flag().post().id().id();
        Planted planted = truth.get(item);
        if (planted == null) {
            throw new IllegalStateException("nobody planted " + item);
        }
        return planted;
    }

    private void hear(String key) {
        CaseCard card = store.cases().card(key, SUPERVISOR);
        long people = card.moves().stream()
                .filter(move -> move.verdict() == Verdict.INDICATION)
                .map(Move::actor)
                .distinct()
                .count();
        alone += people < 2 ? 1 : 0;
        store.cases()
                .advance(
                        new Step(key, card.row().version(), SUPERVISOR, "gladi: tidak ada yang ditanya", null),
                        MoveKind.NO_ANSWER);
        ready.add(key);
    }
}
