package id.wasit.pipeline.cluster;

import id.wasit.pipeline.job.ClusterFlink;
import id.wasit.pipeline.run.RunTrouble;
import java.util.List;

/**
 * The Flink clusters that the settings name.
 *
 * @param addresses {@code host:port} of the REST interface of each
 */
record Clusters(List<String> addresses) {

    /**
     * The one that jobs are handed to.
     *
     * @throws RunTrouble when there is none, or each job has a cluster of its own
     */
    String only() {
        if (addresses.isEmpty()) {
            throw new RunTrouble(
                    "the settings name no Flink cluster (key flink.cluster, or WASIT_FLINK); name it, or let the"
                            + " job run inside this program with --here");
        }
        if (addresses.size() > 1) {
            throw new RunTrouble("each job has a Flink cluster of its own here (" + String.join(", ", addresses)
                    + "), which starts and stops it; docs/operations.md, \"On Kubernetes\", tells how");
        }
        return addresses.get(0);
    }

    /**
     * Whether a job of that name runs on the cluster that jobs are handed to.
     *
     * @throws id.wasit.pipeline.job.ClusterTrouble when it does not answer
     */
    boolean run(String name) throws InterruptedException {
        try (ClusterFlink flink = ClusterFlink.at(only())) {
            return flink.runs(name);
        }
    }
}
