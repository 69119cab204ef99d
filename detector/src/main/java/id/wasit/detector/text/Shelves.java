package id.wasit.detector.text;

/**
 * Two shelves: new chunks are put on the one, and when it is full it takes the place of the other, on which lies what was new before. What
 * is asked for again moves back, so that only what nobody wrote for a whole shelf is forgotten: in a stream with ever new words the
 * frequent ones stay. Not for several threads.
 */
final class Shelves {
    private Shelf now = new Shelf();
    private Shelf before = new Shelf();

    /** The shelf that the next text is read with; its places hold for this text only. */
    Shelf forNextText() {
        if (now.full()) {
            before = now;
            now = new Shelf();
        }
        return now;
    }

    /** Takes a chunk over from the shelf before; returns its place now, 0 when it lay on none. */
    int takenOver(char[] text, int from, int to, int hash) {
        int place = before.find(text, from, to, hash);
        return place == 0 ? 0 : now.take(before, place, hash);
    }
}
