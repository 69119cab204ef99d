package id.wasit.ingest.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Frames of the first version of Jetstream, written by us. */
public final class Events {
    private Events() {}

    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    public static String post(String did, String rkey, long micros, String text, String... more) {
        return change("create", did, rkey, micros, text, more);
    }

    public static String updated(String did, String rkey, long micros, String text) {
        return change("update", did, rkey, micros, text);
    }

    public static String deleted(String did, String rkey, long micros) {
        return "{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":\"3l\",\"operation\":\"delete\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"%s\"}}"
                .formatted(did, micros, rkey);
    }

    public static String account(String did, String status, long micros) {
        return "{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"account\",\"account\":{\"active\":false,\"did\":\"%s\",\"status\":\"%s\"}}"
                .formatted(did, micros, did, status);
    }

    private static String change(String operation, String did, String rkey, long micros, String text, String... more) {
        String rest = more.length == 0 ? "" : "," + String.join(",", more);
        return ("{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":\"3l\",\"operation\":\"%s\",\"collection\":"
                        + "\"app.bsky.feed.post\",\"rkey\":\"%s\",\"cid\":\"bafy-%s%s\",\"record\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"%s\","
                        + "\"createdAt\":\"%s\"%s}}}")
                .formatted(
                        did,
                        micros,
                        operation,
                        rkey,
                        rkey,
                        operation.equals("update") ? micros : "",
                        text,
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                        rest);
    }
}
