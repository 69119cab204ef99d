package id.wasit.store.queue;

/**
 * A filter of the queue under a name.
 *
 * @param id its number
 * @param name how people call it
 * @param owner login of who made it
 * @param shared whether the others of the office see it too
 * @param address the list it opens, with its filter; what a person may see there is decided when it is opened
 */
public record SavedView(long id, String name, String owner, boolean shared, String address) {}
