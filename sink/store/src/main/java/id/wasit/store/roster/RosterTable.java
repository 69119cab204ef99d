package id.wasit.store.roster;

import id.wasit.model.RosterEntry;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The roster: accounts that are confirmed to belong to civil servants, with validity and history, and the persons behind them. */
public final class RosterTable {

    /** What an import would change; nothing is written. */
    public RosterChange preview(RosterImport roster) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Imports a whole roster in one transaction. The same roster twice changes nothing the second time. */
    public RosterChange replace(RosterImport roster) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Number of the last import that changed something; 0 for an empty roster. Running jobs ask for it every few seconds. */
    public long version() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Hands over all entries, ended ones included (posts may be older than today), without holding them in memory. */
    public void forEach(Consumer<RosterEntry> reader) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A person with masked NIP. The look at it is written into the ledger. */
    public Optional<PersonCard> person(String key, String user, String reason) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The whole NIP, for a stated reason. The look at it is written into the ledger before it is given.
     *
     * @throws IllegalArgumentException when the reason is blank
     */
    public Optional<String> unlockNip(String key, String user, @Nullable String caseKey, String reason) {
        throw new UnsupportedOperationException("not yet");
    }
}
