package id.wasit.review.cases;

import id.wasit.store.cases.Move;
import id.wasit.store.cases.Note;
import id.wasit.store.cases.PastCase;
import id.wasit.store.ledger.LedgerEntry;
import java.util.List;

/**
 * What was done with the case so far, as much of it as the reader may know.
 *
 * @param moves its steps, oldest first
 * @param notes its notes, oldest first
 * @param draft the note that this reader is still writing; empty when there is none
 * @param others other cases of the account
 * @param ledger the rows of the ledger about it
 * @param blind whether judgements are hidden from the reader
 */
record History(
        List<Move> moves,
        List<Note> notes,
        String draft,
        List<PastCase> others,
        List<LedgerEntry> ledger,
        boolean blind) {}
