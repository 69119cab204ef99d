package id.wasit.store;

import id.wasit.model.Flag;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.store.flags.FlagTable;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A store with people in it, and one flag that a test writes when it wants to. */
abstract class OneFlaggedPost {
    static final String TEXT = "Ayo coblos rahasiasekali";

    final TestStore test = TestStore.fresh().withPeople();
    final Store store = test.store;
    final Flag flag = Made.flag("1", TEXT);
    final String key = FlagTable.caseKey(flag);

    @AfterEach
    void close() {
        test.close();
    }

    void takenBackAfterOpening() {
        store.flags().write(List.of(flag));
        store.cases().open(key, "sari");
        store.flags()
                .retract(new Retraction(RetractionKind.DELETED, "contohgram", Made.ACCOUNT, "1", test.clock.instant()));
    }

    List<String> texts() throws SQLException {
        return test.ask("SELECT own_text FROM wasit.posts");
    }
}
