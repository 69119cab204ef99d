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

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
