package id.wasit.review.access;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password and, where the account has one, the one-time code. Which of them was wrong is not told. As a bean it is the only provider of
 * passwords: one that is added to the filter chain would have Spring's own behind it, which knows no codes.
 */
@Component
class PasswordLogin extends DaoAuthenticationProvider {
    private final SecondFactor codes;

    PasswordLogin(Accounts accounts, PasswordEncoder passwords, SecondFactor codes) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.codes = codes;
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken typed) {
        super.additionalAuthenticationChecks(user, typed);
        String login = user.getUsername();
        boolean fits = !codes.isOn(login)
                || (typed.getDetails() instanceof LoginAttempt attempt && codes.accepts(login, attempt.code()));
        if (!fits) {
            throw new BadCredentialsException("one-time code");
        }
    }
}
