package id.wasit.review.priority;

import id.wasit.store.priority.Weight;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A weight as the page shows it.
 *
 * @param weight the weight itself
 * @param title what it is called
 * @param hours by how many hours it moves a case; null where it is not a factor
 */
record WeightRow(Weight weight, String title, @Nullable Long hours) {

    /** The value as a number field takes it. */
    public String typed() {
        return plain(weight.value());
    }

    /** A number without zeros that say nothing: {@code 4}, {@code 1.25}. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
