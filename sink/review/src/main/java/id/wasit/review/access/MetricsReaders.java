package id.wasit.review.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Health and metrics tell counts, not persons, and have no login: they are for programs of this machine, and of networks that the operator
 * names. What a proxy passes on came from further away, whoever sent it, and is refused.
 */
record MetricsReaders(List<IpAddressMatcher> networks) implements AuthorizationManager<RequestAuthorizationContext> {

    static MetricsReaders in(List<String> networks) {
        return new MetricsReaders(networks.stream().map(IpAddressMatcher::new).toList());
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String address = request.getRemoteAddr();
        return new AuthorizationDecision(
                !PassedOn.isTrueOf(request) && networks.stream().anyMatch(network -> network.matches(address)));
    }
}
