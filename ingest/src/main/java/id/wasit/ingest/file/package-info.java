/**
 * Exports as files: from bytes to rows to sightings. The door is {@link id.wasit.ingest.file.InboxConnector}.
 *
 * <p>The form is recognised by the columns: Wasit's own (CSV and NDJSON), 4CAT, Zeeschuimer, CrowdTangle, Meltwater, Brandwatch,
 * Talkwalker, YouTube Data Tools. Charset (UTF-8, UTF-16, Windows-1252, with or without byte order mark), separator ({@code ,} {@code ;}
 * tab) and gzip are found by looking. A damaged row costs itself: it is told with file, line and column, and reading goes on.
 *
 * <p>Columns of Wasit's own form, in any order:
 * <table>
 * <caption>Columns</caption>
 * <tr><th>column</th><th>needed</th><th>what</th></tr>
 * <tr><td>source</td><td>yes, unless the url or the settings tell it</td><td>platform in lower case: instagram</td></tr>
 * <tr><td>item_id</td><td>yes</td><td>stable id of the item</td></tr>
 * <tr><td>author_id</td><td>this or author_handle</td><td>stable id of the account</td></tr>
 * <tr><td>author_handle</td><td></td><td>handle, with or without @</td></tr>
 * <tr><td>author_display</td><td></td><td>name shown</td></tr>
 * <tr><td>text</td><td>yes</td><td>the author's own words; may be empty when something was passed on</td></tr>
 * <tr><td>kind</td><td></td><td>post, comment, share, article; without it the texts tell</td></tr>
 * <tr><td>created_at, edited_at, observed_at</td><td></td><td>2031-06-01T10:00:00+07:00, 2031-06-01 10:00 WIB, or seconds since
 * 1970; a zone must be named</td></tr>
 * <tr><td>url</td><td>for articles</td><td>public address</td></tr>
 * <tr><td>title</td><td></td><td>headline of an article</td></tr>
 * <tr><td>parent_text, parent_author</td><td></td><td>what a comment answers to</td></tr>
 * <tr><td>shared_text, shared_author</td><td></td><td>what was passed on</td></tr>
 * <tr><td>truncated, deleted</td><td></td><td>ya or true; deleted makes the row a retraction</td></tr>
 * <tr><td>lang, parent_id</td><td></td><td>taken but not kept; parent_id alone makes a comment</td></tr>
 * </table>
 *
 * <p>It does not: guess ids that a spreadsheet has destroyed (1.9E+18), guess zones, or read a file while it is still being written.
 */
@NullMarked
package id.wasit.ingest.file;

import org.jspecify.annotations.NullMarked;
