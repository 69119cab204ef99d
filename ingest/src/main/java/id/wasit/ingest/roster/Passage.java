package id.wasit.ingest.roster;

import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;

/** Where the gate hands on what it lets pass. */
public interface Passage {

    /** A post of a rostered account, with the region and contest of its entry; or an article. */
    void post(Post post);

    /** An edit or deletion of a rostered account's item. */
    void retraction(Retraction retraction);

    /** Something that could not be read; with an excerpt only when its author is on the roster. */
    void rejected(Rejected rejected);

    /** Something of an account that is not on the roster. It is only counted. */
    void dropped();
}
