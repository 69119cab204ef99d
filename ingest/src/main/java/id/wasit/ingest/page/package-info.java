/**
 * From the bytes of an HTML page to the article in it: {@link id.wasit.ingest.page.PageReader}. The only package that knows jsoup.
 *
 * <pre>{@code
 * Page page = new PageReader().read(bytes, "https://situs.example/berita/1", null);
 * if (page.article()) { page.title(); page.body(); }
 * }</pre>
 *
 * <p>How it works: what the page says of itself is read first (JSON-LD however broken, meta elements, microdata). Then parts are cut by
 * tag and by the names page builders give them, lists of teasers by their likeness; the container is found by convention, else by where
 * the running text is dense; lines that are boilerplate go ("Baca juga", bylines, polls, invitations), because they name candidates that
 * the article does not speak of. When little is left, it tries again gently; text that only JSON-LD holds is taken from there.
 *
 * <p>It does not: run scripts, read pages that a script fills without JSON-LD, or know single sites.
 */
@NullMarked
package id.wasit.ingest.page;

import org.jspecify.annotations.NullMarked;
