package id.wasit.review.layout;

import id.wasit.review.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs: the menu of this user, the theme, the place one is at. */
@ControllerAdvice
class LayoutAdvice {
    private static final int IN_THE_BAR = 8;

    @ModelAttribute("me")
    @Nullable
    SignedIn me(@AuthenticationPrincipal @Nullable SignedIn me) {
        return me;
    }

    /** As much of the menu as the bar has room for. */
    @ModelAttribute("menu")
    List<MenuEntry> menu(@AuthenticationPrincipal @Nullable SignedIn me, HttpServletRequest request) {
        return entries(me, request).stream().limit(IN_THE_BAR).toList();
    }

    /** The rest, behind one word of the bar. */
    @ModelAttribute("moreMenu")
    List<MenuEntry> moreMenu(@AuthenticationPrincipal @Nullable SignedIn me, HttpServletRequest request) {
        return entries(me, request).stream().skip(IN_THE_BAR).toList();
    }

    private static List<MenuEntry> entries(@Nullable SignedIn me, HttpServletRequest request) {
        return me == null ? List.of() : MenuEntry.of(me, request.getRequestURI());
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
