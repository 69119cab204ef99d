package id.wasit.review.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The filter chains. What is not named here is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    /** Nothing inline, nothing from elsewhere; Bootstrap carries its icons as data. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final int SESSIONS_PER_USER = 5;

    /** Health and metrics tell counts, not persons; they are for programs of this machine only. */
    @Bean
    @Order(1)
    SecurityFilterChain metrics(HttpSecurity http) throws Exception {
        IpAddressMatcher four = new IpAddressMatcher("127.0.0.0/8");
        IpAddressMatcher six = new IpAddressMatcher("::1/128");
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access((user, context) -> {
                    String address = context.getRequest().getRemoteAddr();
                    return new AuthorizationDecision(four.matches(address) || six.matches(address));
                }))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SessionRegistry sessions, Clock clock) throws Exception {
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            requests.requestMatchers(
                            "/masuk",
                            "/undangan/*",
                            "/bahasa",
                            "/tema",
                            "/css/**",
                            "/js/**",
                            "/webjars/**",
                            "/favicon.ico")
                    .permitAll();
            requests.requestMatchers("/", "/keluar").authenticated();
            for (Area area : Area.values()) {
                String[] paths = area.paths().toArray(String[]::new);
                requests.requestMatchers(HttpMethod.GET, paths).hasAnyAuthority(area.readers());
                requests.requestMatchers(paths).hasAnyAuthority(area.workers());
            }
            requests.anyRequest().denyAll();
        });
        http.formLogin(form -> form.loginPage("/masuk")
                .usernameParameter("nama")
                .passwordParameter("sandi")
                .defaultSuccessUrl("/")
                .failureUrl("/masuk?gagal"));
        http.logout(logout ->
                logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar").deleteCookies("wasit"));
        http.sessionManagement(session -> session.maximumSessions(SESSIONS_PER_USER)
                .sessionRegistry(sessions)
                .expiredUrl("/masuk?habis"));
        http.exceptionHandling(errors -> errors.accessDeniedHandler(new StaleFormHandler()));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")));
        http.csrf(withDefaults());
        http.addFilterBefore(new LoginThrottle(clock), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
