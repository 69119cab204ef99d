package id.wasit.bench.history;

import java.util.List;

/**
 * Where a case stands, and by which moves it came there. Nine of ten are closed, as in a real office after a contest.
 *
 * @param share how many of a thousand cases stand here
 * @param state the word in the database
 * @param open whether people still have to work on it, so that its clock runs now
 * @param path its moves
 */
record Standing(int share, String state, boolean open, List<Move> path) {

    /** One move; the verdict is null for a move that judges nothing. */
    record Move(String kind, String from, String to, boolean disputed, String verdict, boolean second) {}

    private static final Move OPENED = new Move("buka", "baru", "triase", false, "", false);
    private static final Move TO_IDENTITY = new Move("triase", "triase", "verifikasi_identitas", false, "V", false);
    private static final Move TO_SECOND = new Move("triase", "triase", "telaah_kedua", false, "V", false);
    private static final Move DISPUTED = new Move("telaah_kedua", "telaah_kedua", "telaah_kedua", true, "B", true);
    private static final Move AGREED = new Move("telaah_kedua", "telaah_kedua", "siap_rujuk", false, "V", true);

    static final List<Standing> ALL = List.of(
            new Standing(45, "baru", true, List.of()),
            new Standing(15, "triase", true, List.of(OPENED)),
            new Standing(10, "verifikasi_identitas", true, List.of(OPENED, TO_IDENTITY)),
            new Standing(17, "telaah_kedua", true, List.of(OPENED, TO_SECOND)),
            new Standing(3, "telaah_kedua", true, List.of(OPENED, TO_SECOND, DISPUTED)),
            new Standing(10, "siap_rujuk", true, List.of(OPENED, TO_SECOND, AGREED)),
            new Standing(600, "ditutup_bukan_indikasi", false, closedAs("B")),
            new Standing(150, "ditutup_bukan_indikasi", false, closedAs("L")),
            new Standing(100, "ditutup_bukan_indikasi", false, closedAs("D")),
            new Standing(50, "ditutup_bukan_indikasi", false, closedAs("T")));

    private static List<Move> closedAs(String verdict) {
        return List.of(OPENED, new Move("triase", "triase", "ditutup_bukan_indikasi", false, verdict, false));
    }

    boolean disputed() {
        return !path.isEmpty() && path.get(path.size() - 1).disputed();
    }

    /** @param place 0 to 999 */
    static Standing at(int place) {
        int left = place;
        for (Standing standing : ALL) {
            left -= standing.share;
            if (left < 0) {
                return standing;
            }
        }
        throw new IllegalStateException("the shares add up to less than 1,000: " + place);
    }
}
