package id.wasit.review.hearing;

import id.wasit.store.Store;
import id.wasit.store.cases.CaseState;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a card tells of the right to answer. */
@Component("hearings")
public class Hearings {
    private static final Set<CaseState> UNTOLD =
            EnumSet.of(CaseState.NEW, CaseState.TRIAGE, CaseState.IDENTITY, CaseState.SECOND_READING);

    private final Store store;

    Hearings(Store store) {
        this.store = store;
    }

    /** Whether two people have agreed, so that the person concerned may be told. */
    public boolean begins(CaseState state) {
        return !UNTOLD.contains(state);
    }

    /** Statements that no supervisor has read. */
    public int unread(String caseKey) {
        return store.hearing().unread(caseKey);
    }
}
