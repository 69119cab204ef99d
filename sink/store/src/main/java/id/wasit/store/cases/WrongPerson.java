package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.identity.Identities;
import id.wasit.store.identity.IdentityOutcome;
import id.wasit.store.identity.IdentityProof;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports that an account is somebody else's, from cases that have gone on, and how they end. They hold for the account, not for one case. */
public final class WrongPerson {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public WrongPerson(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Reports from a case that was read already, or referred, that it is the wrong person. The other open cases of the account wait until a
     * person decides; {@link #settle} does.
     *
     * @throws NoSuchCase when there is none that this person may see
     * @throws IllegalArgumentException when the reason is blank; Indonesian
     */
    public void report(String caseKey, String user, String reason) {
        say(caseKey, user, reason, IdentityOutcome.REPORTED, null);
    }

    /**
     * Decides such a report for the account.
     *
     * @param proof what a confirmation rests on; null to say that it is somebody else's
     * @throws NoSuchCase when there is none that this person may see
     * @throws IllegalArgumentException when the reason is blank; Indonesian
     */
    public void settle(String caseKey, String user, String reason, @Nullable IdentityProof proof) {
        say(caseKey, user, reason, proof == null ? IdentityOutcome.DENIED : IdentityOutcome.CONFIRMED, proof);
    }

    private void say(
            String caseKey, String user, String reason, IdentityOutcome outcome, @Nullable IdentityProof proof) {
        Step.reasoned(reason);
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseFile file = new CaseReader(connection, scope, database.now()).locked(caseKey);
            Actor by = Actor.of(scope.user(), reason, database.now());
            file.speakOfIdentity(by);
            new Identities(connection).say(by.saying(caseKey), outcome, proof);
            Map<String, Object> told = Map.of("outcome", outcome.code(), "reason_sha256", Hash.sha256(reason));
            ledger.append(connection, List.of(new LedgerDraft("identity", user, caseKey, told)));
        });
    }
}
