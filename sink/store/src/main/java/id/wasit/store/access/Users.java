package id.wasit.store.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people who work with Wasit. Every change is written into the ledger. There is no default password: a new user gets an invitation. */
public final class Users {

    /** Whether nobody was added yet: the first start invites an admin. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Adds a person without a password.
     *
     * @throws IllegalArgumentException when the login is taken or has another form than 2 to 40 of {@code a-z 0-9 . _ -}
     */
    public User add(String login, String name, Set<UserRole> roles, @Nullable String unit, String by) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A new one-time link for a person; earlier ones stop to work. */
    public Invitation invite(String login, Duration lifetime, String by) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Whose invitation it is, while it still works. It is not used up by this. */
    public Optional<User> invited(String token) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Sets the password by an invitation and uses it up.
     *
     * @param passwordHash hash of the password, never the password
     * @return the person; empty when the invitation is unknown, used or too old
     */
    public Optional<User> redeem(String token, String passwordHash) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A person by login. */
    public Optional<User> find(String login) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Everybody, by login. */
    public List<User> list() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Changes what a person may do. */
    public void grant(String login, Set<UserRole> roles, String by) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Lets a person in, or no longer. */
    public void activate(String login, boolean active, String by) {
        throw new UnsupportedOperationException("not yet");
    }
}
