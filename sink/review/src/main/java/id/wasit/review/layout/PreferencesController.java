package id.wasit.review.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and theme: kept in cookies, because they belong to the screen and not to the person. */
@Controller
class PreferencesController {
    private static final Duration KEPT = Duration.ofDays(365);
    private final LocaleResolver locales;

    PreferencesController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/bahasa")
    String language(
            @RequestParam String bahasa,
            @RequestParam String kembali,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, bahasa.equals("en") ? Locale.ENGLISH : LayoutConfig.INDONESIAN);
        return "redirect:" + local(kembali);
    }

    @PostMapping("/tema")
    String theme(@RequestParam String tema, @RequestParam String kembali, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        Theme.COOKIE, Theme.named(tema).attribute())
                .path("/")
                .maxAge(KEPT)
                .sameSite("Strict")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + local(kembali);
    }

    /** Only a path of this site, so that nobody is sent elsewhere. */
    private static String local(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0 ? path : "/";
    }
}
