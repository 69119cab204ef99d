package id.wasit.cluster;

import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.ReleaseTables;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Something that breaks. What it does is over when it returns; what it did is what the cluster has to get over. */
enum Fault {
    TASK_MANAGER_KILLED {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            cluster.run("kill", "taskmanager-1");
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
            org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
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
            Properties properties = new Properties();
            properties.setProperty("bootstrap.servers", cluster.kafka());
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
                for (byte[] poison : poisons()) {
                    producer.send(new ProducerRecord<>("wasit.posts", poison)).get();
                }
            }
        }

        private List<byte[]> poisons() {
            List<byte[]> poisons = new ArrayList<>();
            poisons.add(new byte[0]);
            poisons.add(new byte[] {9, '{', '}'});
            poisons.add(new byte[] {1, '{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'});
            poisons.add("\u0001{\"post\":{\"id\":null,\"author\":null}}".getBytes(StandardCharsets.UTF_8));
            poisons.add("\u0001null".getBytes(StandardCharsets.UTF_8));
            poisons.add("\u0001{\"post\":".getBytes(StandardCharsets.UTF_8));
            return poisons;
        }
    },
    /** Ten million letters in one post of a file: no broker takes that. */
    HUGE_POST {
        @Override
        void strike(Cluster cluster, Duration length) throws Exception {
            String line = "{\"source\":\"contohgram\",\"item_id\":\"besar\",\"author_id\":\"k-1\",\"text\":\""
                    + "a".repeat(10_000_000)
                    + "\",\"created_at\":\"2025-11-19T17:00:00Z\",\"observed_at\":\"2025-11-19T17:00:00Z\"}";
            java.nio.file.Files.writeString(cluster.inbox().resolve("besar-" + System.nanoTime() + ".ndjson"), line);
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
            TimeUnit.SECONDS.sleep(5);
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
}
