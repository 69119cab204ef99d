package id.wasit.pipeline.run;

import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.pipeline.release.LexiconRelease;
import id.wasit.pipeline.roster.RosterFile;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.release.Release;
import id.wasit.store.roster.RosterChange;
import id.wasit.store.roster.RosterFaults;
import id.wasit.store.roster.RosterShrinks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database must know before the job starts. Each step may be repeated at every start. */
public final class Preparation {
    static final int INVITATION_HOURS = 24;

    private static final String ADMIN = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Store store;
    private final Console console;

    /** @param console told what was done */
    public Preparation(Store store, Console console) {
        this.store = store;
        this.console = console;
    }

    /** Checks the lexicon and puts it into the store as a release: from there the tasks take it, and each flag can show its pattern as it
     * read then. */
    void activateLexicon(LexiconSettings settings) {
        try {
            LexiconRelease release = LexiconRelease.of(settings);
            Optional<Release> active = store.releases().active();
            if (active.isPresent() && active.get().why() != null && isKnown(release)) {
                // Maintainers went on in the pages from what the folder holds: a restart must not undo that.
                console.step("lexicon", "release " + active.get().version() + ", made in the pages, stays in force");
                return;
            }
            release.publishTo(store, Ledger.PROGRAM);
            console.step("lexicon", "release " + release.lexicon().version() + ": " + release.summary());
        } catch (LexiconProblems e) {
            throw new RunTrouble(
                    "the lexicon in " + settings.folder() + " cannot be used:" + System.lineSeparator()
                            + e.getMessage(),
                    e);
        }
    }

    private boolean isKnown(LexiconRelease release) {
        return store.releases().list().stream()
                .anyMatch(known -> known.version().equals(release.lexicon().version()));
    }

    /** Imports the roster of the settings; the same file again changes nothing, and one that ends many accounts is left for people to judge. */
    public void importRoster(Path file) {
        try {
            RosterChange change = store.roster()
                    .replaceUnasked(RosterFile.at(file, lines -> {}).toImport(Ledger.PROGRAM));
            console.step(
                    "roster",
                    change.isEmpty()
                            ? "unchanged, version " + change.version()
                            : change.added() + " accounts added, " + change.changed() + " changed, " + change.ended()
                                    + " ended; version " + change.version());
        } catch (RosterShrinks e) {
            String told =
                    e.getMessage() + ", so " + file + " was not imported and the roster that is there stays; was it"
                            + " cut short? if it is meant: wasit roster import " + file;
            LOG.warn("roster: {}", told);
            console.step("roster", told);
        } catch (RosterFaults e) {
            throw new RunTrouble(
                    "the roster has mistakes:" + System.lineSeparator()
                            + e.faults().stream()
                                    .map(fault -> fault.told(file.toString()))
                                    .collect(Collectors.joining(System.lineSeparator())),
                    e);
        } catch (IOException e) {
            throw new RunTrouble("the roster " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The secret of the link with which the first person sets a password; empty once somebody has. */
    Optional<String> inviteFirstAdmin() {
        boolean waiting = store.users()
                .find(ADMIN)
                .map(user -> user.passwordHash() == null)
                .orElse(false);
        if (store.users().isEmpty()) {
            store.users().add(ADMIN, "Administrator", Set.of(UserRole.values()), null, Ledger.PROGRAM);
        } else if (!waiting) {
            return Optional.empty();
        }
        return Optional.of(store.users()
                .invite(ADMIN, Duration.ofHours(INVITATION_HOURS), Ledger.PROGRAM)
                .token());
    }
}
