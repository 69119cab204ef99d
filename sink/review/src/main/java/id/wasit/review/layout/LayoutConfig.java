package id.wasit.review.layout;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Language and clock of the pages. */
@Configuration(proxyBeanMethods = false)
class LayoutConfig {
    static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** Indonesian unless the switch was used; the language of the browser says nothing about that of the office. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver locales = new CookieLocaleResolver("bahasa");
        locales.setDefaultLocale(INDONESIAN);
        locales.setCookieMaxAge(Duration.ofDays(365));
        locales.setCookieSameSite("Strict");
        locales.setCookieHttpOnly(true);
        return locales;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
