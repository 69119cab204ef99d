package id.wasit.review.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way to the process that takes in what people hand in. */
@Component
class IntakeWay {
    /** Two gigabytes come over the loopback in a minute; reading them takes longer. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final String address;
    private final String secret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    IntakeWay(@Value("${wasit.intake.url}") String address, @Value("${wasit.intake.secret}") String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** What goes along with a file: its name, platform and form where it does not tell them, the legal basis, and who hands it in. */
    record Slip(String name, String platform, String format, String legalBasis, String user) {}

    /** Whether there is such a process. */
    boolean isOpen() {
        return !address.isBlank();
    }

    /**
     * Hands a file on while it comes in.
     *
     * @return the number it is known by in the store
     * @throws IOException when it broke off; nothing of it was kept
     */
    long hand(Slip slip, InputStream file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Wasit-Secret", secret)
                .header("Wasit-Name", encoded(slip.name()))
                .header("Wasit-Platform", encoded(slip.platform()))
                .header("Wasit-Format", encoded(slip.format()))
                .header("Wasit-Legal-Basis", encoded(slip.legalBasis()))
                .header("Wasit-User", encoded(slip.user()))
                .POST(BodyPublishers.ofInputStream(() -> file))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the intake answered " + answer.statusCode());
        }
        return Long.parseLong(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
