package id.wasit.review.cases;

import id.wasit.review.desk.Desks;
import id.wasit.store.cases.CaseRow;

/**
 * The card of one case as one person reads it. Each part of the page takes its own part of it.
 *
 * @param row the case itself
 * @param desk how the reader works
 * @param said what was written, and why it was marked
 * @param owner whose account it is
 * @param proof what is kept of the post
 * @param timeline when it was
 * @param options what the reader can answer
 * @param group its posts, and the cases that are like it
 * @param history what was done with it so far
 * @param reading whether it is the reader's, and what comes next
 */
record Card(
        CaseRow row,
        Desks.Desk desk,
        Said said,
        Owner owner,
        Proof proof,
        Timeline timeline,
        Options options,
        Group group,
        History history,
        Reading reading) {}
