package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.review.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A proxy with TLS at 127.0.0.2, which the operator named; whoever comes from 127.0.0.1 is none. */
@Import(ProxyIT.Told.class)
@TestPropertySource(
        properties = {"WASIT_TRUSTED_PROXIES=127.0.0.2/32", "WASIT_METRICS_FROM=127.0.0.0/8,203.0.113.0/24"})
class ProxyIT extends Pages {
    private static final String PROXY = "127.0.0.2";
    private static final String NEIGHBOUR = "127.0.0.1";

    @LocalServerPort
    private int port;

    /** Says how the pages see a request. */
    @RestController
    static class Told {
        @GetMapping("/css/terlihat")
        String seen(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getRequestURL();
        }
    }

    @ParameterizedTest(name = "from {0} with \"{1}\" is seen as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.2 | X-Forwarded-For: 203.0.113.9                               | 203.0.113.9",
                "127.0.0.2 | X-Forwarded-For: 6.6.6.6, 203.0.113.9                      | 203.0.113.9",
                "127.0.0.2 | X-Forwarded-For: 6.6.6.6, 203.0.113.9, 127.0.0.2           | 203.0.113.9",
                "127.0.0.2 | X-Forwarded-For: 127.0.0.2, 203.0.113.9                    | 203.0.113.9",
                "127.0.0.2 | X-Real-IP: 6.6.6.6                                         | 127.0.0.2",
                "127.0.0.2 | Forwarded: for=6.6.6.6                                     | 127.0.0.2",
                "127.0.0.1 | X-Forwarded-For: 6.6.6.6                                   | 127.0.0.1"
            })
    void onlyTheWordOfTheNamedProxyCountsAndOfItOnlyWhatItSawItself(String from, String header, String seen)
            throws Exception {
        assertThat(ask(from, "/css/terlihat", header)).contains("\r\n\r\n" + seen + " http://kantor.example/");
    }

    @Test
    void addressesThatPagesMakeOfThemselvesAreThoseOfTheProxy() throws Exception {
        assertThat(ask(PROXY, "/css/terlihat", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https"))
                .contains(" https://kantor.example/");
        assertThat(ask(NEIGHBOUR, "/css/terlihat", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https"))
                .contains(" http://kantor.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: palsu.example", "X-Forwarded-Port: 6666"})
    void nobodyNamesAnotherHost(String header) throws Exception {
        for (String from : new String[] {PROXY, NEIGHBOUR}) {
            assertThat(ask(from, "/css/terlihat", "X-Forwarded-For: 203.0.113.9", header))
                    .contains(" http://kantor.example/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Proto: https",
                "X-Real-IP: 203.0.113.9",
                "Forwarded: for=127.0.0.1",
                "Via: 1.1 nginx"
            })
    void healthAndMetricsAreNotPassedOnByAnyProxy(String header) throws Exception {
        for (String path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
            assertThat(ask(NEIGHBOUR, path)).startsWith("HTTP/1.1 200");
            assertThat(ask(PROXY, path)).as("a program beside the proxy").startsWith("HTTP/1.1 200");
            assertThat(ask(PROXY, path, header)).startsWith("HTTP/1.1 403");
            assertThat(ask(NEIGHBOUR, path, header)).startsWith("HTTP/1.1 403");
        }
    }

    /** The whole answer. */
    private String ask(String from, String path, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: kantor.example\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
