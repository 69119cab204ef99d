package id.wasit.store.cases;

import id.wasit.model.RosterEntry;
import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.identity.Identities;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.roster.PersonCard;
import id.wasit.store.roster.RosterReader;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a case as one person may see it, and writes down that they looked. */
final class CardReader {
    /** In these a second reader may still come, who must not know what the first said. */
    private static final Set<CaseState> BLIND = Set.of(CaseState.TRIAGE, CaseState.IDENTITY, CaseState.SECOND_READING);

    /** Holds for a case {@code c} that is never decided together with others: statistics rest on it. */
    private static final String READ_ALONE =
            "(c.drawn OR EXISTS (SELECT 1 FROM wasit.golden_items g WHERE g.case_key = c.key))";

    private static final String KIN =
            "SELECT *, fingerprint = mine_words AS same_words, account = mine_account AS same_account FROM ("
                    + CaseRows.SELECT.replace(
                            "excerpt\n",
                            "excerpt, c.fingerprint, mine.fingerprint AS mine_words, mine.account AS mine_account, "
                                    + READ_ALONE + " AS alone\n")
                    + """
            JOIN wasit.cases mine ON mine.key = ? AND c.key <> mine.key
                AND (c.fingerprint = mine.fingerprint OR (c.account = mine.account AND c.category = mine.category))
            WHERE c.lane = 'triase' AND NOT EXISTS (
                SELECT 1 FROM wasit.live_judgements j WHERE j.case_key = c.key AND j.actor = ?)%s
            ) found ORDER BY same_words DESC, stated_at DESC, key LIMIT %d
            """;

    private final Connection connection;
    private final Ledger ledger;
    private final Scope scope;
    private final CaseReader reader;

    CardReader(Connection connection, Ledger ledger, Scope scope, Instant now) {
        this.connection = connection;
        this.ledger = ledger;
        this.scope = scope;
        this.reader = new CaseReader(connection, scope, now);
    }

    CaseCard card(String key) throws SQLException {
        CaseCard card = read(key);
        String looked =
                card.person() == null ? card.row().account() : card.person().key();
        // Last, so that others wait for the ledger only as long as it takes to write one row.
        ledger.append(connection, List.of(Ledger.personalRead(scope.user().login(), looked, key, "kartu perkara")));
        return card;
    }

    /** The same for the program, which writes down what a person sees. */
    CaseCard read(String key) throws SQLException {
        User user = scope.user();
        CaseRow row = reader.row(key);
        CaseFile file = reader.file(row);
        boolean blind = blind(file, user);
        Optional<PersonCard> person = reader.person(key);
        List<RosterEntry> entries = RosterReader.entriesOf(connection, row.account());
        return new CaseCard(
                row,
                person.orElse(null),
                person.isPresent() ? RosterReader.namesakes(connection, person.get()) : 0,
                entries,
                blind
                        ? null
                        : new Identities(connection).standing(row.account()).orElse(null),
                new FlagReader(connection).of(key),
                file.moves().stream()
                        .filter(move -> !blind || move.actor().equals(user.login()) || move.kind() == MoveKind.OPEN)
                        .toList(),
                reader.notes(key).stream()
                        .filter(note -> !blind || note.author().equals(user.login()))
                        .toList(),
                reader.draft(key, user.login()),
                blind);
    }

    List<PastCase> others(String key, int limit) throws SQLException {
        List<CaseRow> rows = Rows.query(
                connection,
                CaseRows.SELECT + "WHERE c.account = ? AND c.key <> ?" + scope.and("c")
                        + " ORDER BY c.known_at DESC, c.key LIMIT " + limit,
                CaseRows::read,
                scope.after(reader.row(key).account(), key));
        List<PastCase> past = new ArrayList<>();
        for (CaseRow other : rows) {
            past.add(new PastCase(other, BLIND.contains(other.state()) ? null : outcome(reader.file(other))));
        }
        return past;
    }

    /** Whoever may still become the second reader, and has not judged. */
    static boolean blind(CaseFile file, User user) {
        return user.judges() && BLIND.contains(file.state()) && !file.disputed() && !file.judgedBy(user.login());
    }

    /**
     * Open cases that may be the same matter: the same words by anybody, or the same kind of sign by the same account. They are shown as
     * suggestions; nothing is joined before a person says so.
     */
    Kindred kin(String key) throws SQLException {
        CaseRow row = reader.row(key);
        List<Kin> suggested = new ArrayList<>();
        int[] alone = new int[1];
        Rows.each(
                connection,
                KIN.formatted(scope.and("c"), Groups.LIMIT),
                found -> {
                    if (found.truth("alone")) {
                        alone[0]++;
                    } else {
                        suggested.add(
                                new Kin(CaseRows.read(found), found.truth("same_words"), found.truth("same_account")));
                    }
                },
                scope.after(row.key(), scope.user().login()));
        return new Kindred(suggested, alone[0]);
    }

    private static @Nullable Verdict outcome(CaseFile file) {
        return file.readings().verdicts().stream()
                .map(Move::verdict)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
