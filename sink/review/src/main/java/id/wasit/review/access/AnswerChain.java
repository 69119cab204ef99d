package id.wasit.review.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The right to answer: open to everybody, and apart from the login. It keeps no session, so that a form may stay open for days; its token
 * stands in a cookie of its own path.
 */
@Configuration(proxyBeanMethods = false)
class AnswerChain {
    static final String PATH = "/jawab";

    @Bean
    @Order(2)
    SecurityFilterChain answers(HttpSecurity http, Doors doors) throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookiePath(PATH);
        tokens.setCookieName("jawab");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return http.securityMatcher(PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(errors -> errors.accessDeniedHandler(
                        (request, response, denied) -> response.sendRedirect(PATH + "?ulang")))
                .headers(SecurityConfig::tell)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(doors.answerLimit(), CsrfFilter.class)
                .build();
    }
}
