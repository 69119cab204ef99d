package id.wasit.store.hearing;

import java.util.Arrays;

/** Who speaks through the public page, by their own word. */
public enum Speaker {
    /** The person the case is about. */
    CONCERNED("yang_bersangkutan"),
    /** Pejabat pembina kepegawaian, or who acts for them. */
    SUPERIOR("ppk"),
    /** Somebody whom the person authorised. */
    PROXY("kuasa");

    private final String code;

    Speaker(String code) {
        this.code = code;
    }

    /** The word in the database and in forms. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no speaker has that code */
    public static Speaker of(String code) {
        return Arrays.stream(values())
                .filter(speaker -> speaker.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("speaker \"" + code + "\" is unknown"));
    }
}
