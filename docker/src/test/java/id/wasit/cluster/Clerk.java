package id.wasit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.access.UserRole;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who hands in what they were sent, through the pages of a cluster. */
final class Clerk {
    private static final String LOGIN = "petugas";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI pages;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Clerk(URI pages) {
        this.pages = pages;
    }

    /** Invited, and logged in. */
    static Clerk enters(Cluster cluster) throws IOException, InterruptedException {
        String invitation;
        try (OpenStore open = cluster.store()) {
            open.store().users().add(LOGIN, "Petugas", Set.of(UserRole.OPERATOR), null, "uji");
            invitation = open.store()
                    .users()
                    .invite(LOGIN, Duration.ofHours(1), "uji")
                    .token();
        }
        Clerk clerk = new Clerk(URI.create("http://127.0.0.1:" + cluster.port("WASIT_REVIEW_PORT")));
        String password = UUID.randomUUID().toString();
        clerk.fillIn("/undangan/" + invitation, Map.of("sandi", password, "ulang", password));
        clerk.fillIn("/masuk", Map.of("nama", LOGIN, "sandi", password));
        return clerk;
    }

    /** Hands in an export. */
    void handsIn(String name, String export) throws IOException, InterruptedException {
        send("/unggah/berkas?nama=" + name + "&dasar=uji", "application/octet-stream", export);
    }

    /** Hands in a report of a single post. */
    void reports(String account, String text) throws IOException, InterruptedException {
        Map<String, String> report = Map.of(
                "alamat",
                "https://" + Calls.PLATFORM + ".example/" + account,
                "platform",
                Calls.PLATFORM,
                "nomor",
                account,
                "waktu",
                "2025-11-19T20:15",
                "teks",
                text,
                "dasar",
                "uji");
        send("/unggah/laporan", "application/json", JSON.writeValueAsString(report));
    }

    /** What the page says has become of the newest that was handed in. */
    String stateOfNewest() throws IOException, InterruptedException {
        return page("/unggah").select("#unggahan tbody tr .c-state").eachText().get(0);
    }

    private void send(String address, String type, String body) throws IOException, InterruptedException {
        JsonNode token = JSON.readTree(page("/unggah").body().attr("hx-headers"));
        String header = token.fieldNames().next();
        answered(HttpRequest.newBuilder(pages.resolve(address))
                .header("Content-Type", type)
                .header(header, token.path(header).asText())
                .POST(BodyPublishers.ofString(body)));
    }

    private void fillIn(String address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = page(address).select("input[name=_csrf]").stream()
                .findFirst()
                .map(token -> "_csrf=" + encoded(token.val()) + "&")
                .orElse("");
        body += fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        answered(HttpRequest.newBuilder(pages.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Document page(String address) throws IOException, InterruptedException {
        return Jsoup.parse(answered(HttpRequest.newBuilder(pages.resolve(address))));
    }

    private String answered(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
