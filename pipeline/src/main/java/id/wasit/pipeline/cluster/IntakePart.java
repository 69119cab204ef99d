package id.wasit.pipeline.cluster;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.intake.Intake;
import id.wasit.pipeline.intake.IntakeDoor;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.run.DataFolder;
import id.wasit.pipeline.run.RunTrouble;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of a cluster that takes in what people hand in through the pages. What passes the gate goes into the folder that all processes of
 * the cluster share, where the job {@link ClusterJob#INGEST} reads it. There is one of them: what was still coming in when it ended is told
 * to have broken off when the next one begins.
 *
 * @param settings of the installation
 */
public record IntakePart(Settings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(IntakePart.class);
    private static final int CONNECTIONS = 4;

    /**
     * Stays until the thread is interrupted.
     *
     * @param at where it listens: an address that only the pages reach
     * @param secret what the pages show with every request
     * @throws RunTrouble when the address or the folder cannot be had, or the secret is too short
     */
    public void serve(InetSocketAddress at, String secret) throws InterruptedException {
        DatabaseAddress database = ClusterJob.database(settings);
        try (OpenStore store = OpenStore.at(database, CONNECTIONS)) {
            store.store().migrate();
            StoredRoster roster = new StoredRoster(StoreAccess.to(database));
            Intake intake =
                    new Intake(store.store(), roster, new DataFolder(settings.data()).uploads(), Clock.systemUTC());
            try (IntakeDoor door = IntakeDoor.open(intake, at, secret)) {
                LOG.info("takes in what the pages hand on, at {}", door.address());
                new CountDownLatch(1).await();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RunTrouble("uploads cannot be taken in at " + at + ": " + e.getMessage(), e);
        }
    }
}
