package id.wasit.ingest.source;

import id.wasit.model.Author;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The items of rostered accounts that a source has handed on, for networks that do not tell what was changed or deleted: what has
 * another version now was edited, what is no longer where it was is gone. Items of others are not remembered.
 *
 * <p>It is part of a cursor, so it is bounded: the items that were seen last are kept.
 */
public final class KnownItems {
    private static final int MOST = 5000;

    private final Map<String, KnownItem> items;
    private final Followed followed;

    /** Those of a cursor. */
    public KnownItems(Map<String, KnownItem> items, Followed followed) {
        this.items = new LinkedHashMap<>(items);
        this.followed = followed;
    }

    /** For the cursor. */
    public Map<String, KnownItem> snapshot() {
        return new LinkedHashMap<>(items);
    }

    /** Whether it was handed on. */
    public boolean has(String id) {
        return items.containsKey(id);
    }

    /** Whether it was handed on in another version. */
    public boolean isChanged(PostId id) {
        KnownItem known = items.get(id.id());
        return known != null && !known.version().equals(id.version());
    }

    /** The ids of which that is true, those not checked for longest first. */
    public List<String> where(Predicate<KnownItem> which) {
        return items.entrySet().stream()
                .filter(item -> which.test(item.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * An item is there: a candidate when this version is new, and before it the end of the version before.
     *
     * @param seen what was seen of it
     * @param now when
     */
    public List<Sighting> met(Seen seen, Instant now) {
        PostId id = seen.id();
        boolean changed = isChanged(id);
        KnownItem known = items.remove(id.id());
        if (followed.has(seen.author())) {
            items.put(
                    id.id(),
                    new KnownItem(
                            seen.author().account(),
                            id.version(),
                            seen.written().toEpochMilli(),
                            now.toEpochMilli()));
            forgetOldest();
        }
        if (known != null && !changed) {
            return List.of();
        }
        Sighting candidate = new Sighting.Candidate(seen.author(), seen.post());
        return changed
                ? List.of(takenBack(RetractionKind.EDITED, seen, seen.changed()), candidate)
                : List.of(candidate);
    }

    /** An item is no longer there; nothing when it was not known. */
    public List<Sighting> gone(String source, String id, Instant now) {
        KnownItem known = items.remove(id);
        return known == null
                ? List.of()
                : List.of(new Sighting.TakenBack(
                        new Retraction(RetractionKind.DELETED, source, known.account(), id, now)));
    }

    /** Several items are no longer there. */
    public List<Sighting> gone(String source, List<String> ids, Instant now) {
        List<Sighting> gone = new ArrayList<>();
        ids.forEach(id -> gone.addAll(gone(source, id, now)));
        return gone;
    }

    private static Sighting takenBack(RetractionKind kind, Seen seen, Instant at) {
        return new Sighting.TakenBack(new Retraction(
                kind, seen.id().source(), seen.author().account(), seen.id().id(), at));
    }

    private void forgetOldest() {
        Iterator<String> oldest = items.keySet().iterator();
        while (items.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    /**
     * An item as it was seen.
     *
     * @param id with its version
     * @param author whose it is
     * @param written when it was written
     * @param edited when it was changed, if the source tells; a changed one without is taken to have changed when it was written
     * @param post puts the post together
     */
    public record Seen(
            PostId id,
            Author author,
            Instant written,
            @Nullable Instant edited,
            Supplier<Post> post) {
        private Instant changed() {
            return edited == null ? written : edited;
        }
    }
}
