package id.wasit.cluster;

import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.ReleaseTables;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** Something that breaks. What it does is over when it returns; what it did is what the cluster has to get over. */
enum Fault {
    /** While the database is held nothing can be written out, so a checkpoint that has begun is not done. */
    TASK_MANAGER_KILLED_IN_A_CHECKPOINT {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("hold", "database");
            try {
                new FlinkRest(cluster).awaitCheckpointUnderWay();
                cluster.run("kill", "taskmanager-1");
            } finally {
                cluster.run("go-on", "database");
            }
        }
    },
    JOB_MANAGER_KILLED {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("kill", "jobmanager");
        }
    },
    BROKER_KILLED {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("kill", "kafka");
        }
    },
    /** Its connections stay open and nothing comes: as when a network is cut. */
    BROKER_SILENT {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("hold", "kafka");
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            cluster.run("go-on", "kafka");
        }
    },
    /** A cut wire where this machine lets one be cut, else {@link #BROKER_SILENT}. */
    BROKER_CUT_OFF {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("cut", "kafka");
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            cluster.run("join", "kafka");
        }

        @Override
        String missing() {
            return Trials.canCutNetworks() ? "" : "only root may make network namespaces; the broker is not cut off";
        }
    },
    DATABASE_SILENT {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("hold", "database");
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            cluster.run("go-on", "database");
        }
    },
    DATABASE_KILLED {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("kill", "database");
        }
    },
    /** Stopped in order, as for an update of its machine. */
    DATABASE_STOPPED {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("down", "database");
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            cluster.run("up", "database");
        }
    },
    /** Not one byte more fits on its disk; where its log has no room either, it stops and cannot start. */
    DATABASE_DISK_FULL {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            Trials.fill(cluster.database());
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            Trials.makeRoom(cluster.database());
        }

        @Override
        String missing() {
            return Trials.canMountDisks() ? "" : "only root may mount a small disk; the database's is not filled";
        }
    },
    /** It answers, a little at a time. */
    DATABASE_SLOW {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            long end = System.nanoTime() + length.toNanos();
            while (System.nanoTime() < end) {
                cluster.run("hold", "database");
                TimeUnit.MILLISECONDS.sleep(400);
                cluster.run("go-on", "database");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    },
    /** Every connection it has to give is taken, and the old ones are broken. */
    DATABASE_FULL_OF_CONNECTIONS {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            List<Connection> held = new ArrayList<>();
            try (OpenStore open = cluster.store()) {
                takeAll(open, held);
                TimeUnit.MILLISECONDS.sleep(length.toMillis());
            } finally {
                for (Connection connection : held) {
                    connection.close();
                }
            }
        }

        private void takeAll(OpenStore open, List<Connection> held) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(open.pool().getJdbcUrl());
            source.setUser(open.pool().getUsername());
            source.setPassword(open.pool().getPassword());
            try {
                while (true) {
                    held.add(source.getConnection());
                }
            } catch (SQLException full) {
                // That was the last one.
            }
        }
    },
    POISON_POSTS {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            Topic.ofPosts(cluster).poison();
        }
    },
    /** Everything that is on the topic comes again, in another order. */
    DELIVERED_AGAIN_IN_DISORDER {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            Topic.ofPosts(cluster).sendAgainShuffled();
        }
    },
    /** Ten million letters in one post of a file: no broker takes that. */
    HUGE_POST {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            String line = "{\"source\":\"contohgram\",\"item_id\":\"besar\",\"author_id\":\"k-1\",\"text\":\""
                    + "a".repeat(10_000_000)
                    + "\",\"created_at\":\"2025-11-19T17:00:00Z\",\"observed_at\":\"2025-11-19T17:00:00Z\"}";
            Files.writeString(cluster.inbox().resolve("besar-" + System.nanoTime() + ".ndjson"), line);
        }
    },
    BROKEN_RELEASE {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            try (OpenStore open = cluster.store()) {
                open.store()
                        .releases()
                        .publish(
                                new NewRelease(
                                        "rusak" + System.nanoTime(), "rusak", Map.of(), "uji", Duration.ofSeconds(1)),
                                new ReleaseTables(new byte[] {'P', 'K'}, List.of()));
            }
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        }
    },
    /** The clock of one task manager goes an hour ahead, then two hours back, then right. */
    CLOCK_JUMPS {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            for (String offset : List.of("+3600", "-7200", "+0")) {
                cluster.run("clock", offset);
                TimeUnit.MILLISECONDS.sleep(length.toMillis() / 2);
            }
        }

        @Override
        String missing() {
            return Trials.faketime().isPresent() ? "" : "libfaketime is not installed; no clock jumps";
        }
    },
    DRAINED_AND_STARTED_AGAIN {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("drain");
            cluster.run("stop");
            cluster.run("start", "--config", cluster.settings().toString());
        }
    };

    /** @param length how long it lasts, where it lasts */
    abstract void strike(Cluster cluster, Duration length) throws Exception;

    /** Its name as tables have it. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What this machine lacks for it; empty when nothing. */
    String missing() {
        return "";
    }

    /** Those that this machine can be struck with. */
    static List<Fault> possible() {
        return Stream.of(values()).filter(fault -> fault.missing().isEmpty()).toList();
    }
}
