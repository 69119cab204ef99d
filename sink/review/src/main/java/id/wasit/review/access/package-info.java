/**
 * Who may enter: login, invitations, roles, and {@link id.wasit.review.access.Area}, the one table of rights. Single sign-on and one-time
 * codes are not here yet.
 */
@NullMarked
package id.wasit.review.access;

import org.jspecify.annotations.NullMarked;
