package id.wasit.review.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Marks what a proxy passed on: the server takes the headers of a proxy that it believes away, before any filter sees them. */
final class PassedOn extends ValveBase {
    private static final String MARK = PassedOn.class.getName();

    /** What proxies add; one of them is enough. */
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    PassedOn() {
        super(true);
    }

    /** Puts it before the server's own look at what proxies say; the order is that of the class, not of a method that makes a bean. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class First implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addEngineValves(new PassedOn());
        }
    }

    /** Whether a proxy had it, which says so; one that says nothing of itself cannot be told from a client. */
    static boolean isTrueOf(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (OF_PROXIES.stream().anyMatch(name -> request.getHeader(name) != null)) {
            request.setAttribute(MARK, true);
        }
        getNext().invoke(request, response);
    }
}
