/** How this module talks to PostgreSQL: transactions, parameters, rows. Plain JDBC, nothing generated. */
@NullMarked
package id.wasit.store.sql;

import org.jspecify.annotations.NullMarked;
