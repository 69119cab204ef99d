package id.wasit.review.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where a login may lead: to a page that somebody opened. A part that a page asked for by itself is none, and a file would be saved while
 * the form of the login stays on the screen.
 */
final class Wanted implements RequestMatcher {
    private static final RequestMatcher FILES = Paths.any(
            "/berita/*/berkas",
            "/buku/kunci",
            "/leksikon/rancangan/*/unduh",
            "/perkara/*/bukti/*/isi",
            "/perkara/*/dosir/**",
            "/perkara/*/hak-jawab/*/berkas/*",
            "/statistik/berkas",
            "/statistik/laporan");

    @Override
    public boolean matches(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && !Part.of(request) && !FILES.matches(request);
    }
}
