package id.wasit.store.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of the pages that outlives them.
 *
 * @param login whose it is
 * @param formToken the token of the forms on their screen, if there was one
 * @param began when they logged in
 * @param first whether nobody took it up since the restart; if not, another session has its place already
 */
public record KeptLogin(String login, @Nullable String formToken, Instant began, boolean first) {}
