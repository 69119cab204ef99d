package id.wasit.review.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What came with a login besides name and password: the address, and the one-time code. */
final class LoginAttempt extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;

    private final String code;

    LoginAttempt(HttpServletRequest request) {
        super(request);
        String typed = request.getParameter("kode");
        this.code = typed == null ? "" : typed.strip();
    }

    String code() {
        return code;
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "LoginAttempt[" + getRemoteAddress() + "]";
    }
}
