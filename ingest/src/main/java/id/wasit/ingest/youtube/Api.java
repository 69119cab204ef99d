package id.wasit.ingest.youtube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Inquiry;
import id.wasit.ingest.fetch.Validators;
import id.wasit.ingest.source.NotYet;
import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks the interface; each question costs a unit of the day's budget. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RESET = " Dilanjutkan sendiri setelah tengah malam Waktu Pasifik.";

    private final HttpUrl base;
    private final String key;
    private final Fetcher fetcher;
    private final Clock clock;
    private final Work work;

    Api(HttpUrl base, String key, Fetcher fetcher, Clock clock, Work work) {
        this.base = base;
        this.key = key;
        this.fetcher = fetcher;
        this.clock = clock;
        this.work = work;
    }

    /**
     * Asks one question.
     *
     * @param method {@code commentThreads} and the like
     * @param page token of the page; null for the first
     * @throws Refused when there is no answer to this question
     * @throws SourceFailure when there is none to any question now
     */
    JsonNode ask(String method, Map<String, String> parameters, @Nullable String page)
            throws IOException, InterruptedException {
        if (!work.spend(clock)) {
            throw new SourceFailure(
                    "jatah harian YouTube untuk kanal ini (" + work.unitsPerDay() + " unit) habis." + RESET,
                    Work.untilReset(clock),
                    null);
        }
        HttpUrl.Builder url = base.newBuilder().addPathSegment(method);
        parameters.forEach(url::addQueryParameter);
        if (page != null) {
            url.addQueryParameter("pageToken", page);
        }
        Fetched answer =
                asked(new Inquiry(url.build().toString(), Validators.NONE, Map.of("X-Goog-Api-Key", key), true));
        JsonNode json = json(answer, method);
        if (!answer.found()) {
            throw refusal(answer.status(), json);
        }
        return json;
    }

    /** A question that fails may have been counted by them; one that was never asked was not. */
    private Fetched asked(Inquiry inquiry) throws IOException, InterruptedException {
        try {
            return fetcher.fetchInTurn(inquiry);
        } catch (NotYet notAsked) {
            work.giveBack();
            throw notAsked;
        }
    }

    private static JsonNode json(Fetched answer, String method) throws SourceFailure {
        try {
            JsonNode json = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException broken) {
            throw new SourceFailure("jawaban YouTube untuk " + method + " (" + answer.status()
                    + ") bukan JSON yang utuh; dicoba lagi nanti");
        }
        throw new SourceFailure("jawaban YouTube untuk " + method + " (" + answer.status()
                + ") tidak berbentuk seperti dalam dokumentasinya; dicoba lagi nanti");
    }

    private IOException refusal(int status, JsonNode json) {
        String told = json.path("error").path("errors").path(0).path("reason").asText();
        String reason = told.matches("[A-Za-z]{1,40}") ? told : String.valueOf(status);
        return switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" ->
                new SourceFailure(
                        "YouTube menyatakan kuota kunci ini habis (quotaExceeded)." + RESET,
                        Work.untilReset(clock),
                        null);
            case "rateLimitExceeded", "userRateLimitExceeded" ->
                new SourceFailure(
                        "YouTube minta jeda (" + reason + "); dicoba lagi nanti", Duration.ofMinutes(1), null);
            case "keyInvalid", "keyExpired", "badRequest", "accessNotConfigured", "ipRefererBlocked" ->
                new SourceFailure("YouTube menolak kunci (" + reason
                        + "); periksa berkas sources[].key-file dan izin kunci itu di konsol Google");
            default -> new Refused(reason);
        };
    }
}
