package id.wasit.pipeline.command;

import id.wasit.detector.check.LexiconEval;

/** How the figures of a measurement are shown. */
interface EvalOutput {

    /** One row was read. */
    void row(LexiconEval.RowResult row);

    /** All were read. */
    void totals(LexiconEval.Totals totals);

    /**
     * F1 with its interval. It grows with the share of right rows among those that were flagged or should have been, so the interval of
     * that share gives its own.
     */
    record F1(double value, double low, double high) {
        static F1 of(LexiconEval.Totals totals) {
            long right = totals.precision().part();
            long concerned = totals.precision().whole() + totals.recall().whole() - right;
            LexiconEval.Share share = new LexiconEval.Share(right, concerned);
            return new F1(grown(share.value()), grown(share.low()), grown(share.high()));
        }

        private static double grown(double share) {
            return 2 * share / (1 + share);
        }
    }
}
