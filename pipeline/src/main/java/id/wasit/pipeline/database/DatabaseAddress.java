package id.wasit.pipeline.database;

import java.io.Serializable;

/**
 * Where a PostgreSQL is and how to be let in.
 *
 * @param url the JDBC address, without user and password
 * @param user the role
 * @param password its password
 */
public record DatabaseAddress(String url, String user, String password) implements Serializable {
    /** The environment variable with the password. */
    public static final String PASSWORD_VARIABLE = "WASIT_DB_PASSWORD";

    /** The same with another password. */
    public DatabaseAddress withPassword(String other) {
        return new DatabaseAddress(url, user, other);
    }

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
