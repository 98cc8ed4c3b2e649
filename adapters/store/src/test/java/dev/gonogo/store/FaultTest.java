package dev.gonogo.store;

import static dev.gonogo.port.StoredThings.ANN;
import static dev.gonogo.port.StoredThings.CUT;
import static dev.gonogo.port.StoredThings.REPOSITORY;
import static dev.gonogo.port.StoredThings.TEN;
import static dev.gonogo.port.StoredThings.landmark;
import static dev.gonogo.port.StoredThings.look;
import static dev.gonogo.port.StoredThings.opening;
import static dev.gonogo.port.StoredThings.release;
import static dev.gonogo.port.StoredThings.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.DecisionResult;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.Opening;
import dev.gonogo.port.OpeningResult;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {
    private static final ReleaseId FIRST = release("1.4.0", 1);

    @TempDir
    Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void open() {
        file = folder.resolve("data").resolve("gonogo.db");
        database = Database.open(file);
        database.store().open(opening(FIRST), Occasion.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLockedDatabaseIsToldAndLosesNothing() throws SQLException {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");

            assertThatThrownBy(
                            () -> database.store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("The database " + file
                            + " is locked by another process. Stop the other gonogo, then try again.");
            statement.execute("rollback");
        }

        assertThat(database.store().load(FIRST).orElseThrow().decisions()).containsExactly(CUT);
        assertThat(database.store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE))
                .isEqualTo(DecisionResult.RECORDED);
    }

    @Test
    void aFullDiskIsToldAndNothingIsHalfWritten() {
        pragma("max_page_count = 1");
        String muchText = "x".repeat(200_000);

        Occasion delivery = new Occasion.Delivery("slack:1", TEN);

        assertThatThrownBy(() -> database.store().decide(FIRST, 1, new Decision.Abandon(ANN, muchText), delivery))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The disk with the database " + file + " is full. Free some space, then try again.");
        assertThat(fillUp()).isPositive();
        assertThat(database.store().load(FIRST).orElseThrow().decisions()).containsExactly(CUT);
        assertThat(database.store().openReleases(REPOSITORY))
                .allSatisfy(release -> assertThat(release.revision()).isEqualTo(1));

        assertThat(database.store().isCounted(delivery)).isFalse();

        pragma("max_page_count = 1000000");
        assertThat(database.store().decide(FIRST, 1, new Decision.Abandon(ANN, muchText), delivery))
                .isEqualTo(DecisionResult.RECORDED);
    }

    @Test
    void anAttemptWhoseFactsDoNotFitIsNotOpened() {
        ReleaseId second = release("1.4.0", 2);
        Fact rules = Fact.Rules.ofCut("x".repeat(200_000), Map.of(), Map.of(), TEN);
        Opening opening = new Opening(second, CUT, List.of(rules));
        Occasion delivery = new Occasion.Delivery("slack:1", TEN);

        pragma("max_page_count = 1");
        assertThatThrownBy(() -> database.store().open(opening, delivery)).isInstanceOf(StoreUnavailable.class);
        assertThat(database.store().load(second)).isEmpty();
        assertThat(database.store().isCounted(delivery)).isFalse();

        pragma("max_page_count = 1000000");
        assertThat(database.store().open(opening, delivery)).isEqualTo(OpeningResult.OPENED);
        assertThat(database.store().load(second)).contains(opening.release());
    }

    /** Opens attempts until the disk is full, and counts them. */
    private int fillUp() {
        for (int attempt = 2; attempt < 10_000; attempt++) {
            try {
                database.store().open(opening(release("1.4.0", attempt)), Occasion.NONE);
            } catch (StoreUnavailable e) {
                assertThat(database.store().load(release("1.4.0", attempt))).isEmpty();
                return attempt;
            }
        }
        return 0;
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsTold() {
        pragma("query_only = true");

        assertThatThrownBy(() -> database.store().note(FIRST, landmark("cut/1")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(
                        "The database " + file
                                + " cannot be written. Let the user that runs gonogo write to the file and its folder, then try again.");
    }

    @Test
    void aFileThatIsNoDatabaseIsTold() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "no database ".repeat(1000));

        assertThatThrownBy(() -> Database.open(text))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The file " + text
                        + " is damaged or not a database. Stop gonogo, put a backup in its place, then start"
                        + " it again.");
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() {
        Path below = file.resolve("gonogo.db");

        assertThatThrownBy(() -> Database.open(below))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The folder " + file
                        + " cannot be created or written to. Choose another place for the database.");
    }

    @Test
    void aDatabaseOfALaterVersionIsTold() {
        execute(
                "insert into flyway_schema_history values (99, '99', 'later', 'SQL', 'V99.sql', 1, 'x', '2026-11-20 10:00:00.000', 1, true)");

        assertThatThrownBy(this::reopen)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The database " + file + " was written by another version of gonogo, or changed by hand."
                        + " Start the version that last used it, or put a backup in its place.");
    }

    @Test
    void aDecisionThatIsNotUnderstoodIsToldAndNotLeftOut() {
        execute("update decision set body = '{\"kind\":\"veto\"}'");

        assertThatThrownBy(() -> database.store().load(FIRST))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("was written by another version of gonogo");
    }

    @Test
    void aLookThatIsNotUnderstoodIsAsGoodAsNone() {
        database.store().remember(FIRST, look("prepare"));
        execute("update look set body = '{}'");

        assertThat(database.store().lastSnapshot(FIRST)).isEmpty();
        assertThat(database.store().lastSnapshots(REPOSITORY)).isEqualTo(Map.of());
    }

    @Test
    void aFailureDoesNotQuoteWhatWasWritten() {
        database.store().issue(ticket("s3cret", TEN));

        assertThatThrownBy(() -> database.store().issue(ticket("s3cret", TEN)))
                .isInstanceOf(StoreUnavailable.class)
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("s3cret"));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void reopen() {
        database.close();
        database = Database.open(file);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private void pragma(String pragma) {
        execute("pragma " + pragma);
    }

    private void execute(String statement) {
        database.access().call(handle -> handle.execute(statement));
    }
}
