package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.SecretBox;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/** One-time codes of local accounts: what is typed against what is kept. */
@Component
class SecondFactor {
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 10;

    private final Store store;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(Store store, KeyFolder keys, Clock clock) {
        this.store = store;
        this.box = keys.secrets();
        this.clock = clock;
    }

    boolean isOn(String login) {
        return store.oneTimeCodes().secret(login).isPresent();
    }

    /** Whether this lets the account in: a code of now that was not used before, or a recovery code that was not. */
    boolean accepts(String login, String typed) {
        byte[] secret = box.open(store.oneTimeCodes().secret(login).orElseThrow(), login);
        OptionalLong step = Totp.matching(secret, typed, clock.instant());
        if (step.isPresent()) {
            return store.oneTimeCodes().use(login, step.getAsLong());
        }
        String recovery = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return recovery.length() == RECOVERY_BYTES * 8 / 5
                && store.oneTimeCodes().recover(login, recovery);
    }

    /**
     * Switches it on when the code shows that the secret arrived.
     *
     * @return the recovery codes, shown once; empty when the code is wrong
     */
    List<String> enroll(String login, byte[] secret, String typed) {
        OptionalLong step = Totp.matching(secret, typed, clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        List<String> recovery =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.oneTimeCodes().enroll(login, box.close(secret, login), step.getAsLong(), recovery);
        return recovery;
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }
}
