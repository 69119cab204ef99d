/** What an operator wants to know of the database server itself. */
@NullMarked
package id.wasit.store.health;

import org.jspecify.annotations.NullMarked;
