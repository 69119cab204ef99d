package id.wasit.review.queue;

import id.wasit.model.Strength;
import id.wasit.store.cases.Lane;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list, as it stands in the address; so a view can be sent to a colleague. What is not understood does not narrow.
 *
 * @param jalur lane
 * @param kategori category of the strongest finding
 * @param kekuatan its strength: STRONG, MEDIUM, WEAK
 * @param kontestasi contest
 * @param wilayah region
 * @param unit office
 * @param sumber source
 * @param cari words that a post must contain
 * @param urut order: CLOCK or STRENGTH
 * @param setelah mark of the page before
 */
record QueueForm(
        @Nullable String jalur,
        @Nullable String kategori,
        @Nullable String kekuatan,
        @Nullable String kontestasi,
        @Nullable String wilayah,
        @Nullable String unit,
        @Nullable String sumber,
        @Nullable String cari,
        @Nullable String urut,
        @Nullable String setelah) {

    /** A lane without a filter. */
    static QueueForm of(String jalur) {
        return new QueueForm(jalur, null, null, null, null, null, null, null, null, null);
    }

    /** The lane; triage unless another is named. */
    public Lane lane() {
        return Arrays.stream(Lane.values())
                .filter(lane -> lane.code().equals(jalur))
                .findFirst()
                .orElse(Lane.TRIAGE);
    }

    /** The order; by the clock unless strength is asked for. */
    public Order order() {
        return Order.STRENGTH.name().equals(urut) ? Order.STRENGTH : Order.CLOCK;
    }

    QueueFilter filter() {
        Strength strength = Arrays.stream(Strength.values())
                .filter(value -> value.name().equals(kekuatan))
                .findFirst()
                .orElse(null);
        return new QueueFilter(
                lane(),
                null,
                given(kategori),
                strength,
                given(kontestasi),
                given(wilayah),
                given(unit),
                given(sumber),
                given(cari));
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !filter().equals(QueueFilter.of(lane()));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
