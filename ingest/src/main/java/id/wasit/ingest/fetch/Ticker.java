package id.wasit.ingest.fetch;

import java.time.Duration;

/** Time that only goes on: it is not set, so a pause ends when it should although somebody sets the clock of the machine. */
interface Ticker {
    /** That of this machine. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            Thread.sleep(pause.toMillis());
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Lets a pause pass. */
    void sleep(Duration pause) throws InterruptedException;
}
