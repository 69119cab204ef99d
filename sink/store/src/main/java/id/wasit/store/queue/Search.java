package id.wasit.store.queue;

import java.util.regex.Pattern;

/**
 * Words to look for.
 *
 * @param words as people type them into a search: all must be there, quotes keep them together, a minus keeps one out; in any form of
 *     inflection
 * @param where what is looked at
 */
public record Search(String words, Where where) {
    /** Only digits as long as a NIP, with or without the spaces in which it is written. */
    private static final Pattern NIP = Pattern.compile("[0-9][0-9 .]{14,}[0-9]");

    private static final String POSTS = """
            EXISTS (SELECT 1 FROM wasit.case_words w WHERE w.case_key = c.key AND %sw.open
                AND w.words @@ websearch_to_tsquery('wasit.words'::regconfig, ?))""";

    private static final String NOTES = """
            c.key IN (SELECT n.case_key FROM wasit.case_notes n
                WHERE to_tsvector('wasit.words'::regconfig, n.body) @@ websearch_to_tsquery('wasit.words'::regconfig, ?)
                    AND (n.author = ? OR %s))""";

    private static final String PEOPLE = """
            c.person IN (SELECT h.key FROM wasit.persons h
                WHERE to_tsvector('simple'::regconfig, h.name) @@ plainto_tsquery('simple'::regconfig, ?) LIMIT 500)""";

    /** What a search looks at. */
    public enum Where {
        /** Own and passed-on words of the stored posts, and titles. */
        POSTS,
        /** Notes that people added; those of others only where nobody has to read blind any more. */
        NOTES,
        /** Names of the persons concerned; for supervisors and auditors only, and each search stands in the ledger. */
        PEOPLE,
        /** Handles of accounts, whole. */
        ACCOUNTS
    }

    /**
     * What was typed: a word that begins with @ is a handle.
     *
     * @throws IllegalArgumentException when it looks like a NIP, by which nobody is looked for; Indonesian
     */
    public Search {
        if (NIP.matcher(words).find()) {
            throw new IllegalArgumentException(
                    "NIP tidak dapat dicari; carilah menurut akun, kata, atau nomor perkara");
        }
    }

    Condition condition(Asker asker, boolean open) {
        return switch (where) {
            case POSTS -> Condition.of(POSTS.formatted(open ? "" : "NOT "), words);
            case NOTES ->
                Condition.of(NOTES.formatted(asker.mayJudge() ? Asker.NO_LONGER_READ : "true"), words, asker.login());
            case PEOPLE -> asker.mayAskForNames() ? Condition.of(PEOPLE, words) : Condition.of("false");
            case ACCOUNTS -> Condition.of("lower(c.handle) = lower(?)", words.replaceFirst("^@", ""));
        };
    }
}
