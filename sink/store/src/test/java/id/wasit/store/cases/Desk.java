package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A store of its own, three people, and the steps that most tests begin with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Desk {
    static final String CATEGORY = "ajakan_memilih";

    TestStore test;
    Store store;
    int items;

    @BeforeAll
    void open() {
        test = TestStore.fresh().withPeople();
        store = test.store;
    }

    @AfterAll
    void close() {
        test.close();
    }

    String ready(String item) {
        String key = heard(item);
        CaseRow row = store.cases().advance(step(key, "wati", null), MoveKind.HEAR);
        assertEquals(CaseState.READY, row.state());
        return key;
    }

    /** A case in which two people saw the same sign. */
    String heard(String item) {
        String key = known(item);
        assertEquals(CaseState.HEARING, decide(key, "budi", Verdict.INDICATION).state());
        return key;
    }

    /** A case in which one person saw a sign, and the identity is confirmed. */
    String known(String item) {
        String key = flagged(item);
        decide(key, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(key, "sari", null), true);
        return key;
    }

    CaseRow decide(String key, String user, Verdict verdict) {
        int version = store.cases().open(key, user).row().version();
        Sign sign = verdict == Verdict.INDICATION ? CaseFileTest.sign(CATEGORY) : null;
        String other = verdict == Verdict.DUPLICATE ? "ab".repeat(16) : null;
        return store.cases().decide(new Decision(key, version, user, verdict, sign, "alasan", other));
    }

    CaseRow revise(String key, String user, Verdict verdict) {
        int version = store.cases().card(key, user).row().version();
        Sign sign = verdict == Verdict.INDICATION ? CaseFileTest.sign(CATEGORY) : null;
        Decision decision = new Decision(key, version, user, verdict, sign, "alasan", null);
        return store.cases().revise(decision, SecondLook.NONE, Policy.NONE);
    }

    Step step(String key, String user, String detail) {
        int version = store.cases().card(key, user).row().version();
        return new Step(key, version, user, "alasan", detail);
    }

    String flagged(String item) {
        return flagged(item, "orang" + items++);
    }

    String flagged(String item, String author) {
        Flag made = Made.flag(item, author, "Ayo coblos " + item, "f-" + item, Strength.STRONG, 3);
        store.flags().write(List.of(made));
        assertTrue(store.queue()
                        .page("wati", QueueFilter.of(Lane.TRIAGE), Order.CLOCK, null, 1)
                        .cases()
                        .size()
                == 1);
        return FlagTable.caseKey(made);
    }
}
