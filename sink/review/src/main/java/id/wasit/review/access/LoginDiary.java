package id.wasit.review.access;

import id.wasit.store.Store;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Tells the store how logins ended: it counts the wrong ones, and writes down all of real accounts. */
@Component
class LoginDiary {
    private final Store store;

    LoginDiary(Store store) {
        this.store = store;
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        Authentication attempt = event.getAuthentication();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "?";
        store.logins().failed(attempt.getName(), address);
    }

    @EventListener
    void right(InteractiveAuthenticationSuccessEvent event) {
        boolean byDirectory = event.getAuthentication() instanceof OAuth2AuthenticationToken;
        store.logins().succeeded(event.getAuthentication().getName(), byDirectory ? "oidc" : "password");
    }
}
