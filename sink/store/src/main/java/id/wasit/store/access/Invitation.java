package id.wasit.store.access;

import java.time.Instant;

/**
 * The way to set a password, once.
 *
 * @param login whose password
 * @param token the secret part of the link; only its hash is kept
 * @param expiresAt when it stops to work
 */
public record Invitation(String login, String token, Instant expiresAt) {

    /** The secret never stands in a log. */
    @Override
    public String toString() {
        return "Invitation[" + login + ", until " + expiresAt + "]";
    }
}
