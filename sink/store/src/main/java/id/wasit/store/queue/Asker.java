package id.wasit.store.queue;

import id.wasit.store.access.Scope;
import java.time.LocalDate;

/**
 * Who asks, and when: some conditions depend on it.
 *
 * @param scope what they may see
 * @param today in the office
 */
record Asker(Scope scope, LocalDate today) {
    /** In these a second reader may still come, who shall not know who the first was or what they noted. */
    static final String NO_LONGER_READ = "c.state NOT IN ('triase', 'verifikasi_identitas', 'telaah_kedua')";

    String login() {
        return scope.user().login();
    }

    /** Whether they may still become somebody's second reader. */
    boolean mayJudge() {
        return scope.judges();
    }

    /** Whether they may look for people by name: who answers for the work or audits it, not who reads case by case. */
    boolean mayAskForNames() {
        return scope.user().supervises() || scope.user().audits();
    }
}
