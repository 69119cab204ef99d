package id.wasit.store.intake;

import java.util.Arrays;
import java.util.Optional;

/** What an operator may order about a source. The codes stand in the database, in the ledger and in addresses. */
public enum SourceOrder {
    /** It rests until somebody lets it go on; what it has read stays. */
    PAUSE("jeda"),
    /** It goes on where it stopped. */
    RESUME("lanjutkan"),
    /** It is read now instead of at its next time; pauses that the source itself asked for are kept. */
    FETCH("ambil");

    private final String code;

    SourceOrder(String code) {
        this.code = code;
    }

    /** Its code, Indonesian. */
    public String code() {
        return code;
    }

    /** The order with that code. */
    public static Optional<SourceOrder> coded(String code) {
        return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
    }
}
