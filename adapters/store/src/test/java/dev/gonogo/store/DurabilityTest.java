package dev.gonogo.store;

import static dev.gonogo.port.StoredThings.ANN;
import static dev.gonogo.port.StoredThings.REPOSITORY;
import static dev.gonogo.port.StoredThings.TEN;
import static dev.gonogo.port.StoredThings.landmark;
import static dev.gonogo.port.StoredThings.look;
import static dev.gonogo.port.StoredThings.opening;
import static dev.gonogo.port.StoredThings.release;
import static dev.gonogo.port.StoredThings.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.OccasionResult;
import dev.gonogo.port.PendingDialog;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    private static final ReleaseId FIRST = release("1.4.0", 1);
    private static final int ENOUGH = 25;

    @TempDir
    Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void open() {
        file = folder.resolve("gonogo.db");
        database = Database.open(file);
        database.store().open(opening(FIRST), Occasion.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everythingIsThereAfterTheFileIsOpenedAgain() {
        PendingDialog ticket = ticket("k3y", TEN);
        database.store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE);
        database.store().note(FIRST, landmark("cut/1"));
        database.store().remember(FIRST, look("prepare"));
        database.store().issue(ticket);
        database.store().count(new Occasion.Delivery("slack:1", TEN));
        var before = database.store().load(FIRST);

        reopen();

        assertThat(database.store().load(FIRST)).isEqualTo(before);
        assertThat(database.store().lastSnapshot(FIRST)).contains(look("prepare"));
        assertThat(database.store().pendingDialog("k3y")).contains(ticket);
        assertThat(database.store().count(new Occasion.Delivery("slack:1", TEN)))
                .isEqualTo(OccasionResult.COUNTED_BEFORE);
    }

    @Test
    void whatAnotherProcessWroteIsSeenAtOnce() {
        assertThat(database.store().openReleases(REPOSITORY)).hasSize(1);
        try (Database other = Database.open(file)) {
            other.store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE);
            assertThat(database.store().openReleases(REPOSITORY).getFirst().revision())
                    .isEqualTo(2);

            other.store().remember(FIRST, look("prepare"));
            assertThat(database.store().lastSnapshots(REPOSITORY)).containsEntry(FIRST, look("prepare"));
        }
    }

    @Test
    void whatIsKnownIsAnsweredWhileSomebodyElseHasTheConnection() {
        database.store().remember(FIRST, look("prepare"));
        List<Release> open = database.store().openReleases(REPOSITORY);
        Map<ReleaseId, ReleaseSnapshot> looks = database.store().lastSnapshots(REPOSITORY);

        assertThat(meanwhile(store -> store.openReleases(REPOSITORY))).isCompletedWithValue(open);
        assertThat(meanwhile(store -> store.load(FIRST))).isCompletedWithValue(Optional.of(open.getFirst()));
        assertThat(meanwhile(store -> store.lastSnapshots(REPOSITORY))).isCompletedWithValue(looks);
        assertThat(meanwhile(store -> store.lastSnapshot(FIRST))).isCompletedWithValue(Optional.of(look("prepare")));
    }

    @Test
    void whatChangedIsNotAnsweredFromBefore() {
        database.store().openReleases(REPOSITORY);
        database.store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE);

        assertThat(meanwhile(store -> store.openReleases(REPOSITORY)))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(StoreUnavailable.class);
        assertThat(database.store().openReleases(REPOSITORY).getFirst().revision())
                .isEqualTo(2);
    }

    /** Asks in a thread of its own while this one has the connection. */
    private <T> CompletableFuture<T> meanwhile(Function<SqliteStore, T> question) {
        return database.access().call(held -> {
            CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> question.apply(database.store()));
            assertThat(answer.handle((value, failure) -> true).join()).isTrue();
            return answer;
        });
    }

    @Test
    void deliveriesAndTicketsAreForgottenAfterADay() {
        database.store().count(new Occasion.Delivery("slack:1", TEN));
        database.store().issue(ticket("old", TEN));
        database.store().count(new Occasion.Delivery("slack:2", TEN.plusSeconds(86_401)));
        database.store().issue(ticket("new", TEN.plusSeconds(86_401)));

        assertThat(database.store().count(new Occasion.Delivery("slack:1", TEN)))
                .isEqualTo(OccasionResult.FIRST_TIME);
        assertThat(database.store().pendingDialog("old")).isEmpty();
        assertThat(database.store().pendingDialog("new")).isPresent();
    }

    @Test
    void everyFactThatWasAcknowledgedOutlivesAKill() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FactWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        List<String> acknowledged = acknowledgedBeforeTheKill(writer);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        reopen();
        assertThat(database.store().load(FIRST).orElseThrow().facts())
                .extracting(Fact::key)
                .containsAll(acknowledged);
    }

    private static List<String> acknowledgedBeforeTheKill(Process writer) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == ENOUGH) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        return acknowledged;
    }

    private void reopen() {
        database.close();
        database = Database.open(file);
    }
}
