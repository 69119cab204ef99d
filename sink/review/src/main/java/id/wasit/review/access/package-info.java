/**
 * Who may enter: login, invitations, roles, and {@link id.wasit.review.access.Area}, the one table of rights. People log in by password,
 * with a one-time code where they have one, or through the office's directory. {@code LoginsKept} lets them go on after a restart.
 */
@NullMarked
package id.wasit.review.access;

import org.jspecify.annotations.NullMarked;
