package id.wasit.store.release;

/**
 * A post that a draft on trial reads otherwise than the release in force. It names neither its account nor its text. Public and made of plain
 * parts because it travels through the job.
 *
 * @param draft number of the draft
 * @param post id of the post in the store, should it ever get there: a hash of where it was read
 * @param category of the sign that would be new or gone
 * @param gained whether it would be new
 * @param day of the post in Asia/Jakarta, as 2025-11-20
 */
public record Shadow(long draft, String post, String category, boolean gained, String day) {}
