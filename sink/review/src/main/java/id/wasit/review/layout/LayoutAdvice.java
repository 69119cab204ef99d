package id.wasit.review.layout;

import id.wasit.review.access.Area;
import id.wasit.review.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs: the menu of this user, the theme, the place one is at. */
@ControllerAdvice
class LayoutAdvice {

    @ModelAttribute("me")
    @Nullable
    SignedIn me(@AuthenticationPrincipal @Nullable SignedIn me) {
        return me;
    }

    @ModelAttribute("areas")
    List<Area> areas(@AuthenticationPrincipal @Nullable SignedIn me) {
        return me == null
                ? List.of()
                : Arrays.stream(Area.values()).filter(me::mayOpen).toList();
    }

    @ModelAttribute("theme")
    Theme theme(HttpServletRequest request) {
        return Theme.of(request);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
