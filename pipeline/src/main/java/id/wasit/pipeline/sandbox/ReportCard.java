package id.wasit.pipeline.sandbox;

import id.wasit.pipeline.run.Progress;
import id.wasit.store.fairness.Parity;
import java.util.List;
import java.util.Map;

/**
 * What a rehearsal gave.
 *
 * @param plan how large it was
 * @param detection found and missed signs, by planted category
 * @param falseAlarms look-alikes that were flagged, by what makes them special; with how many were planted
 * @param safety what must be 0
 * @param parity found signs of the planted ones, by side
 * @param work what people had to do
 * @param time how long the machine took
 */
record ReportCard(
        Plan plan,
        Map<String, Detection> detection,
        Map<String, Detection> falseAlarms,
        Safety safety,
        Parity parity,
        Work work,
        Time time) {

    /**
     * Counts of one kind of post.
     *
     * @param planted how many were planted
     * @param flagged how many were flagged
     * @param named how many of them with the planted category among the findings
     */
    record Detection(long planted, long flagged, long named) {
        Detection plus(Detection other) {
            return new Detection(planted + other.planted, flagged + other.flagged, named + other.named);
        }

        long missed() {
            return planted - flagged;
        }
    }

    /**
     * What must be 0.
     *
     * @param strangers posts of accounts that are on no roster, found in the store
     * @param undeleted deleted posts whose text is still there although nobody had opened them
     * @param alone cases ready to be referred with fewer than two people
     * @param withoutEvidence ready cases without captured bytes or with fewer
     * @param ledgerFaults faults in the chain of the ledger
     */
    record Safety(long strangers, long undeleted, long alone, long withoutEvidence, long ledgerFaults) {
        boolean holds() {
            return strangers + undeleted + alone + withoutEvidence + ledgerFaults == 0;
        }
    }

    /**
     * What people had to do.
     *
     * @param cases cases that the flags made
     * @param cards how often a card was read
     * @param hours of reading, at 46.8 seconds a card
     * @param days working days of two readers
     * @param late decisions after the legal clock
     * @param ready cases that are ready to be referred
     */
    record Work(long cases, int cards, double hours, int days, int late, int ready) {}

    /**
     * How long the machine took.
     *
     * @param counts what was read
     * @param pathSeconds sources, gate, detector, store, with Flink's start
     * @param peopleSeconds the decisions
     */
    record Time(Progress.Counts counts, double pathSeconds, double peopleSeconds) {}

    ReportCard {
        detection = Map.copyOf(detection);
        falseAlarms = Map.copyOf(falseAlarms);
    }

    /** All signs together. */
    Detection signs() {
        return sum(detection);
    }

    /** All look-alikes together. */
    Detection lookAlikes() {
        return sum(falseAlarms);
    }

    private static Detection sum(Map<String, Detection> parts) {
        return List.copyOf(parts.values()).stream().reduce(new Detection(0, 0, 0), Detection::plus);
    }
}
