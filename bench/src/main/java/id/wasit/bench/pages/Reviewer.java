package id.wasit.bench.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One person with a browser of their own. */
final class Reviewer {
    private static final List<String> WORDS =
            List.of("dukung", "pasangan nomor", "\"dukung pasangan nomor 2\"", "mendukung -nomor", "kata", "pilihan");

    private final URI home;
    private Timings timings = new Timings();
    private final SplittableRandom random;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private int decided;
    private int conflicts;
    private Document card = new Document("");
    private String at = "";

    Reviewer(URI home, SplittableRandom random) {
        this.home = home;
        this.random = random;
    }

    /** Sets the password by the invitation, then logs in. */
    void enter(String login, String invitation, String password) throws IOException, InterruptedException {
        String address = "/undangan/" + invitation;
        Document form = get(address);
        post(form, address, Map.of("sandi", password, "ulang", password));
        Document answer = post(get("/masuk"), "/masuk", Map.of("nama", login, "sandi", password));
        if (answer.selectFirst("#sandi") != null) {
            throw new IOException(login + " cannot log in at " + home);
        }
    }

    /** Where the times of what follows are kept. */
    void keepTimesIn(Timings kept) {
        timings = kept;
    }

    /** Works once; a page that fails is counted. */
    void workOrCount() throws InterruptedException {
        try {
            work();
        } catch (IOException failed) {
            timings.failed(failed.getMessage());
        }
    }

    /** One of the things that people do, each as often as in a day of work. */
    private void work() throws IOException, InterruptedException {
        int what = random.nextInt(100);
        if (what < 15) {
            timed(Task.QUEUE, "/antrean?jalur=triase");
        } else if (what < 20) {
            timed(Task.STRENGTH, "/antrean?jalur=triase&urut=STRENGTH&wilayah=" + encoded(region()));
        } else if (what < 25) {
            timed(Task.NARROWED, "/antrean?jalur=triase&unit=" + encoded("Dinas " + (1 + random.nextInt(600))));
        } else if (what < 30) {
            timed(Task.WORDS, "/antrean?jalur=triase&cari=" + encoded(WORDS.get(random.nextInt(WORDS.size()))));
        } else if (what < 65 || !at.startsWith("/perkara/")) {
            card = timed(Task.NEXT, "/antrean/berikutnya?jalur=triase");
        } else if (what < 80) {
            card = timed(Task.CARD, at);
        } else {
            decide();
        }
    }

    private void decide() throws IOException, InterruptedException {
        Element version = card.selectFirst("#keputusan input[name=versi]");
        if (version == null) {
            return;
        }
        String before = at;
        String address = before + "/keputusan";
        Map<String, String> fields = Map.of("versi", version.val(), "putusan", "B", "alasan", "beban uji");
        long start = System.nanoTime();
        card = post(card, address, fields);
        timings.add(Task.DECIDE, System.nanoTime() - start);
        // After a decision comes another card, or the empty list; a conflict and a refusal stay at the same case.
        if (at.startsWith(before)) {
            conflicts++;
        } else {
            decided++;
        }
    }

    /** How many decisions the pages said were kept. */
    int decided() {
        return decided;
    }

    /** How many they said were not. */
    int conflicts() {
        return conflicts;
    }

    private String region() {
        return "Wilayah " + (1 + random.nextInt(38));
    }

    private Document timed(Task task, String address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(home.resolve(address)).GET().build(), BodyHandlers.ofString());
        timings.add(task, System.nanoTime() - start);
        return read(answer);
    }

    private Document get(String address) throws IOException, InterruptedException {
        return read(
                browser.send(HttpRequest.newBuilder(home.resolve(address)).GET().build(), BodyHandlers.ofString()));
    }

    /** Sends a form with the token of the page it stands on. */
    private Document post(Document page, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Element token = page.selectFirst("input[name=_csrf]");
        if (token != null) {
            all.put("_csrf", token.val());
        }
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(home.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return read(browser.send(request, BodyHandlers.ofString()));
    }

    private Document read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        at = answer.uri().getPath();
        return Jsoup.parse(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
