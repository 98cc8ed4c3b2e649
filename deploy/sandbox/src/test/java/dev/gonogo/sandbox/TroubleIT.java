package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sqlite.SQLiteDataSource;

/** Bad input and a bad world: each gets a clear answer, and nothing is lost. One bot bears it all, one thing after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TroubleIT {
    private static final String ANN = "U0ANN";
    /** Generous, for machines that do other things as well; people see a tenth of a second. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private static final String PROCESS = ".github/gonogo.yml";
    private static final String MENDED = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles: {maintainer: [ann, bob, carol, dave]}
            """;
    private static final String MISTAKEN = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles: {maintainer: [ann, bob, carol, dave]}
            branch: {integration: develop}
            tag: {name: "v{versoin}", message: "Release v{version}"}
            metadata: 5
            """;

    private static Rehearsal rehearsal;

    @BeforeAll
    static void begin() {
        rehearsal = Rehearsal.begin("trouble");
    }

    @AfterAll
    static void end() {
        rehearsal.close();
    }

    private static SignedCommand command(String user, String text) {
        return new SignedCommand(user, text, Instant.now(), rehearsal.secrets().slackSigningSecret());
    }

    @Test
    @Order(1)
    void whatSlackDidNotSignIsNotRead() throws Exception {
        var door = rehearsal.address("slack/events");
        SignedCommand genuine = command(ANN, "cut 0.6.6-preview");
        SignedCommand forged = new SignedCommand(ANN, genuine.text(), genuine.at(), "another secret");
        SignedCommand stale =
                new SignedCommand(ANN, genuine.text(), genuine.at().minus(Duration.ofMinutes(6)), genuine.secret());

        assertThat(forged.post(door).statusCode()).isEqualTo(401);
        assertThat(stale.post(door).statusCode()).isEqualTo(401);
        assertThat(command(ANN, "x".repeat(5_000_000)).post(door).statusCode()).isEqualTo(413);
        assertThat(forged.post(rehearsal.address("github/webhook")).statusCode())
                .isEqualTo(401);
        assertThat(command(ANN, "status").post(door).body()).contains("No release of OneStepAt4time/aegis is open.");
    }

    @Test
    @Order(2)
    void aStrangerIsToldHowToBecomeKnown() throws Exception {
        assertThat(command("U0STRANGER", "cut 0.6.6-preview")
                        .post(rehearsal.address("slack/events"))
                        .body())
                .contains("I do not know who you are on GitHub")
                .contains("U0STRANGER");
    }

    @Test
    @Order(5)
    void aProcessFileWithMistakesIsNamedWithItsLinesUntilItIsMended() {
        var gitHub = rehearsal.sandbox().repository();
        gitHub.commit("main", "bob", PROCESS, MISTAKEN, "ci: three mistakes");
        rehearsal.await(
                "the mistakes are told",
                () -> rehearsal.answer("ann", "/release explain").contains("3 mistakes"));
        assertThat(rehearsal.lastTold("ann")).contains("line 5: ", "line 6: ");
        assertThat(rehearsal.answer("ann", "/release cut 0.6.7-preview")).contains("3 mistakes");
        assertThat(rehearsal.answer("ann", "/release status")).contains("0.6.6-preview");

        gitHub.commit("main", "bob", PROCESS, MENDED, "ci: no mistakes");
        rehearsal.await(
                "the mended file counts",
                () -> rehearsal.answer("ann", "/release explain").contains("create-release-branch.yml"));
    }

    @Test
    @Order(3)
    void aLockedStoreIsToldAndTheNextTryCounts() throws Exception {
        SQLiteDataSource store = new SQLiteDataSource();
        store.setUrl("jdbc:sqlite:" + rehearsal.directory().store().resolve("gonogo.db"));
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            assertThat(rehearsal.answer("ann", "/release cut 0.6.6-preview"))
                    .contains("Nothing was recorded")
                    .contains("is locked by another process");
            statement.execute("rollback");
        }
        assertThat(rehearsal.boards()).isEmpty();
    }

    @Test
    @Order(4)
    void aTokenThatGitHubRefusesIsToldOnTheBoardAndItGoesOnWhenItWorksAgain() {
        rehearsal.fault("token-refused", true);
        rehearsal.play("ann: /release cut 0.6.6-preview");
        rehearsal.play("wait until board says \"Cannot tell now: GitHub refused our token\"");
        rehearsal.fault("token-refused", false);
        rehearsal.play("wait until board says \"prepare: waiting for people\"");
    }

    @Test
    @Order(6)
    void whileGitHubHangsACommandIsAnsweredAtOnce() throws Exception {
        rehearsal.fault("github-hangs", true);
        List<Duration> took = new ArrayList<>();
        for (String text :
                List.of("status", "help", "explain", "plan", "status", "promote", "status", "cut 0.6.7-preview")) {
            long before = System.nanoTime();
            assertThat(command(ANN, text)
                            .post(rehearsal.address("slack/events"))
                            .statusCode())
                    .isEqualTo(200);
            took.add(Duration.ofNanos(System.nanoTime() - before));
        }
        took.sort(null);
        assertThat(took.get(took.size() / 2)).as("the median of " + took).isLessThan(AT_ONCE);
        rehearsal.fault("github-hangs", false);
    }
}
