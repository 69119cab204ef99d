package id.wasit.review.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** The office's directory, if the operator named one. It is asked for its addresses at the first login, so that it may start later than we. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${wasit.oidc.issuer:}'.isEmpty()")
class OidcConfig {
    /** The last part of the address that the directory sends people back to: {@code /login/oauth2/code/kantor}. */
    static final String NAME = "kantor";

    @Bean
    ClientRegistrationRepository directory(
            @Value("${wasit.oidc.issuer}") String issuer,
            @Value("${wasit.oidc.client-id}") String client,
            @Value("${wasit.oidc.client-secret}") String secret,
            @Value("${wasit.oidc.scopes}") String scopes) {
        return new SupplierClientRegistrationRepository(() -> {
            ClientRegistration office = ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(NAME)
                    .clientId(client)
                    .clientSecret(secret)
                    .scope(scopes.split("[ ,]+"))
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
            return new InMemoryClientRegistrationRepository(office);
        });
    }
}
