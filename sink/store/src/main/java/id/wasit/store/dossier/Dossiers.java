package id.wasit.store.dossier;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import java.util.List;
import java.util.Map;

/** Makes dossiers of cases that are ready to be referred. */
public final class Dossiers {
    private final Database database;
    private final Ledger ledger;
    private final LegalTables tables;

    /** Over the store's database and ledger. */
    public Dossiers(Database database, Ledger ledger, LegalTables tables) {
        this.database = database;
        this.ledger = ledger;
        this.tables = tables;
    }

    /**
     * The dossier of a case, as the case stood when it became ready; an answer that came later, and was read before the referral, is in it. That somebody made it is written into the ledger, because it shows
     * personal data. Whether they may see the case is for the caller to know.
     *
     * @param what key or number of the case
     * @param by login of who makes it, or {@code wasit}
     * @throws NoDossier when there is no such case, it is not ready to be referred, an answer waits to be read, or its texts had to be removed; Indonesian
     */
    public Dossier make(String what, String by, Variant variant) {
        return database.inTransaction(connection -> {
            CaseFacts facts = CaseFacts.of(connection, what);
            Dossier dossier = new DossierParts(connection, facts, tables, variant).dossier();
            Map<String, Object> told = Map.of("variant", variant.code(), "person", facts.personOrAccount());
            ledger.append(connection, List.of(new LedgerDraft("dossier", by, facts.key(), told)));
            return dossier;
        });
    }
}
