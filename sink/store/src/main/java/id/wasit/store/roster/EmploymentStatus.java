package id.wasit.store.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether somebody is in service. The code is what stands in roster files and in the database. */
public enum EmploymentStatus {
    /** In service. */
    ACTIVE("aktif"),
    /** On leave outside the state's account (cuti di luar tanggungan negara). */
    UNPAID_LEAVE("cltn"),
    /** Retired. */
    RETIRED("pensiun"),
    /** Suspended from service for a time. */
    SUSPENDED("diberhentikan_sementara"),
    /** Left the service. */
    LEFT("berhenti");

    private final String code;

    EmploymentStatus(String code) {
        this.code = code;
    }

    /** The word in files and in the database. */
    public String code() {
        return code;
    }

    /** The status of that code, if there is one. */
    public static Optional<EmploymentStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(EmploymentStatus::code).toList();
    }
}
