package id.wasit.review.access;

import id.wasit.store.keys.KeyFolder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The filter chains. What is not named here is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    /** Nothing inline, nothing from elsewhere; Bootstrap carries its icons as data. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final int SESSIONS_PER_USER = 5;

    /** Health and metrics. */
    @Bean
    @Order(1)
    SecurityFilterChain metrics(HttpSecurity http, @Value("${wasit.metrics.from}") List<String> networks)
            throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(MetricsReaders.in(networks)))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SessionRegistry sessions, Doors doors) throws Exception {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(new Wanted());
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll();
            requests.requestMatchers(
                            "/masuk",
                            "/ditolak-masuk",
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
        if (doors.hasDirectory()) {
            http.oauth2Login(login -> login.loginPage("/masuk")
                    .userInfoEndpoint(info -> info.oidcUserService(doors.directoryAccounts()))
                    .defaultSuccessUrl("/")
                    .failureHandler(SecurityConfig::sendAway));
        }
        http.formLogin(form -> form.loginPage("/masuk")
                .authenticationDetailsSource(LoginAttempt::new)
                .usernameParameter("nama")
                .passwordParameter("sandi")
                .defaultSuccessUrl("/")
                .failureUrl("/masuk?gagal"));
        http.logout(logout ->
                logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar").deleteCookies("wasit"));
        http.sessionManagement(session -> session.maximumSessions(SESSIONS_PER_USER)
                .sessionRegistry(sessions)
                .expiredSessionStrategy(ended -> StaleFormHandler.toLogin(ended.getRequest(), ended.getResponse())));
        http.exceptionHandling(
                errors -> errors.accessDeniedHandler(new StaleFormHandler()).authenticationEntryPoint(loginFirst()));
        http.requestCache(cache -> cache.requestCache(wanted));
        http.headers(SecurityConfig::tell);
        http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()));
        http.addFilterBefore(new NoFiles(), DisableEncodeUrlFilter.class);
        http.addFilterBefore(doors.sessionLimit(), SecurityContextHolderFilter.class);
        http.addFilterBefore(doors.loginsKept(), SecurityContextHolderFilter.class);
        http.addFilterBefore(doors.loginLimit(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(doors.codeFirst(), AuthorizationFilter.class);
        http.addFilterAfter(doors.pageLimit(), AuthorizationFilter.class);
        return http.build();
    }

    private static AuthenticationEntryPoint loginFirst() {
        AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/masuk");
        return (request, response, nobody) -> {
            if (Part.of(request)) {
                Part.refuse(request, response);
            } else {
                login.commence(request, response, nobody);
            }
        };
    }

    /** What a browser is told with every page. */
    static void tell(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
    }

    /** Says why the directory's word was not enough; what else went wrong is not told. */
    private static void sendAway(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "";
        boolean told = code.equals(OidcAccounts.NO_ROLE) || code.equals(OidcAccounts.NO_ACCOUNT);
        response.sendRedirect(told ? "/ditolak-masuk?sebab=" + code : "/masuk?direktori");
    }

    /** The keys of the office; made at the first start. */
    @Bean
    KeyFolder keyFolder(@Value("${wasit.keys}") Path folder) {
        return new KeyFolder(folder);
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
