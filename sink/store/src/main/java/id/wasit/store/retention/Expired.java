package id.wasit.store.retention;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run removed, or would remove.
 *
 * @param cases number of cases
 * @param posts number of posts whose texts go, those of news included
 * @param rejected number of rejected items
 * @param files exported files
 * @param failed files that could not be deleted; the next run tries them again
 */
public record Expired(int cases, int posts, int rejected, List<Path> files, List<Path> failed) {

    /** The same, without these files. */
    Expired but(List<Path> left) {
        return new Expired(cases, posts, rejected, files, left);
    }
}
