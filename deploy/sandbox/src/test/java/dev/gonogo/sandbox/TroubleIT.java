package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sqlite.SQLiteDataSource;

/**
 * Bad input and failing outside systems: each gets a clear answer, and nothing is lost. One bot goes through all of it
 * in turn.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TroubleIT {
    private static final String ANN = "U0ANN";

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
                    .contains("Nothing was recorded: The database ")
                    .containsAnyOf("is locked by another process", "is busy. Try again in a moment.");
            statement.execute("rollback");
        }
        assertThat(rehearsal.boards()).isEmpty();
    }

    @Test
    @Order(4)
    void aTokenThatGitHubRefusesIsToldOnTheBoardAndItGoesOnWhenItWorksAgain() {
        rehearsal.fault("token-refused", true);
        rehearsal.play("ann: /release cut 0.6.6-preview");
        rehearsal.play("wait until board says \"Cannot tell right now: GitHub refused our token\"");
        rehearsal.fault("token-refused", false);
        rehearsal.play("wait until board says \"prepare: waiting for people\"");
    }

    @Test
    @Order(6)
    void theMetersTellWhatPeopleWereAnsweredAndWhatGitHubDid() throws Exception {
        String meters = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rehearsal.address("metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        assertThat(meters)
                .contains("gonogo_commands_seconds_count{command=\"cut\",outcome=\"store_unavailable\"} 1\n")
                .contains("gonogo_commands_seconds_count{command=\"cut\",outcome=\"answered\"} 1\n")
                .contains("gonogo_releases_open{repository=\"OneStepAt4time/aegis\"} 1.0\n")
                .containsPattern("gonogo_looks_seconds_count\\{kind=\"releases\",outcome=\"unsure\"} [1-9]")
                .containsPattern(
                        "gonogo_chat_messages_total\\{kind=\"post\",outcome=\"done\",platform=\"slack\"} [1-9]")
                .containsPattern("gonogo_github_requests_seconds_count\\{outcome=\"SUCCESS\",status=\"200\"} [1-9]")
                .containsPattern("gonogo_github_ratelimit_remaining [1-9]")
                .containsPattern("gonogo_build_info\\{java=\"\\d+\",version=\"\\d[^\"]+\"} 1\n")
                .contains("jvm_memory_used_bytes", "jvm_gc_", "jvm_threads_live_threads");
    }

    @Test
    @Order(7)
    void aFullDiskIsToldNothingIsLostAndTheSameCommandCountsOnceThereIsRoom() {
        try (Rehearsal cramped = Rehearsal.begin("full-disk")) {
            FullDisk.of(
                    cramped.bot().pid(),
                    () -> assertThat(cramped.answer("ann", "/release cut 0.6.6-preview"))
                            .satisfies(TroubleIT::isAFullDisk));
            assertThat(cramped.answer("ann", "/release cut 0.6.6-preview")).contains("Cutting 0.6.6-preview");
            cramped.play("wait until board says \"prepare: waiting for people\"");

            FullDisk.of(cramped.bot().pid(), () -> {
                assertThat(cramped.answer("ann", "/release abandon 0.6.6-preview"))
                        .satisfies(TroubleIT::isAFullDisk);
                assertThat(cramped.answer("ann", "/release status")).contains("0.6.6-preview");
                cramped.play("""
                        github: bob approves the pull request into release/0.6.6-preview
                        github: bob merges the pull request into release/0.6.6-preview
                        """);
            });
            cramped.play("wait until board says \"promote: waiting for people\"");
            assertThat(cramped.boards()).as(cramped::transcript).hasSize(1);
        }
    }

    private static void isAFullDisk(String answer) {
        assertThat(answer)
                .contains("Nothing was recorded: The disk with the database")
                .contains("Free some space")
                .contains("then try again");
    }

    @Test
    @Order(8)
    void aRepositoryThatDoesNotExistIsToldInTheLogAndToWhoeverAsks() {
        String why = "there is no repository OneStepAt4time/egis on 127.0.0.1, or our token may not see it;"
                + " correct its name in the bot's configuration, or let the token read it";
        try (Rehearsal misspelt = Rehearsal.misspelt("misspelt", "OneStepAt4time/egis")) {
            assertThat(misspelt.log()).contains("OneStepAt4time/egis: cannot be released: " + why);
            assertThat(misspelt.answer("ann", "/release cut 0.6.6-preview")).contains(why);
            assertThat(misspelt.boards()).isEmpty();
        }
    }
}
