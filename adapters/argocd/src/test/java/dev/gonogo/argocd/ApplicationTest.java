package dev.gonogo.argocd;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Origin;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-29")
@Tag("B-31")
class ApplicationTest {
    private static final Instant STARTED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant FINISHED = Instant.parse("2026-11-20T10:00:10Z");

    private final ArgoCdOnWire argoCd = new ArgoCdOnWire();

    @AfterEach
    void stop() {
        argoCd.close();
    }

    private Deployment seen(String piece, String other) {
        assertThat(Examples.HEALTHY).contains(piece);
        argoCd.shows(okJson(Examples.HEALTHY.replace(piece, other)));
        return argoCd.seen();
    }

    private Operation operation(String piece, String other) {
        return seen(piece, other).operation().orElseThrow();
    }

    @Test
    void anApplicationIsReadWhole() {
        argoCd.shows(okJson(Examples.HEALTHY));

        assertThat(argoCd.seen())
                .isEqualTo(new Deployment(
                        "soma-staging",
                        List.of(Examples.COMMIT),
                        Sync.SYNCED,
                        Health.HEALTHY,
                        new Operation(
                                Phase.SUCCEEDED,
                                "successfully synced (all tasks run)",
                                Examples.COMMIT,
                                FINISHED,
                                new Origin(STARTED, "gonogo", false)),
                        List.of(
                                new Deployed(Examples.COMMIT, FINISHED, new Origin(STARTED, "gonogo", false)),
                                new Deployed(
                                        Examples.OLD,
                                        Instant.parse("2026-11-06T09:00:00Z"),
                                        new Origin(Instant.parse("2026-11-06T08:59:50Z"), "carol", false))),
                        argoCd.server.baseUrl() + "/applications/soma-staging"));
        argoCd.server.verify(getRequestedFor(urlEqualTo(ArgoCdOnWire.PATH))
                .withHeader("Authorization", equalTo("Bearer " + ArgoCdOnWire.TOKEN)));
    }

    @Test
    void everyStateOfSyncAndHealthHasItsWord() {
        Map.of("OutOfSync", Sync.OUT_OF_SYNC, "Unknown", Sync.UNKNOWN, "", Sync.UNKNOWN)
                .forEach(
                        (word, state) -> assertThat(seen("\"status\": \"Synced\",\n", "\"status\": \"" + word + "\",\n")
                                        .sync())
                                .as(word)
                                .isEqualTo(state));
        Map.of(
                        "Progressing", Health.PROGRESSING,
                        "Degraded", Health.DEGRADED,
                        "Suspended", Health.SUSPENDED,
                        "Missing", Health.MISSING,
                        "Unknown", Health.UNKNOWN,
                        "Odd", Health.UNKNOWN)
                .forEach((word, health) -> assertThat(
                                seen("\"status\": \"Healthy\", \"last", "\"status\": \"" + word + "\", \"last")
                                        .health())
                        .as(word)
                        .isEqualTo(health));
    }

    @Test
    void everyPhaseOfAnOperationHasItsWord() {
        Map.of("Failed", Phase.FAILED, "Error", Phase.FAILED).forEach((word, phase) -> {
            Operation operation = operation("\"Succeeded\"", "\"" + word + "\"");
            assertThat(operation.phase()).as(word).isEqualTo(phase);
            assertThat(operation.ended()).isEqualTo(FINISHED);
        });
        for (String word : new String[] {"Running", "Terminating"}) {
            Operation operation = operation("\"Succeeded\"", "\"" + word + "\"");
            assertThat(operation.phase()).as(word).isEqualTo(Phase.RUNNING);
            assertThat(operation.ended()).isEqualTo(Instant.MAX);
        }
    }

    @Test
    void whatWasAskedForRunsThoughItHasNoStateYet() {
        String asked = "{\"operation\": {\"sync\": {\"revision\": \"" + Examples.OLD + "\"}}, \"metadata\"";
        Operation running =
                new Operation(Phase.RUNNING, "", Examples.OLD, Instant.MAX, new Origin(Instant.MAX, "", false));

        assertThat(operation("{\n  \"metadata\"", asked)).isEqualTo(running);
        argoCd.shows(okJson(asked + ": {\"name\": \"soma-staging\"}, \"spec\": {}, \"status\": {}}"));
        assertThat(argoCd.seen().operation()).contains(running);
    }

    @Test
    void aDryRunThatIsOverIsNoOperation() {
        String order = "\"sync\": {\"revision\"";
        String dryRun = "\"sync\": {\"dryRun\": true, \"revision\"";

        assertThat(seen(order, dryRun).operation()).isEmpty();
        assertThat(operation(order, dryRun.replace("true", "false")).phase()).isEqualTo(Phase.SUCCEEDED);
        argoCd.shows(okJson(Examples.HEALTHY.replace(order, dryRun).replace("\"Succeeded\"", "\"Running\"")));
        assertThat(argoCd.seen().operation().orElseThrow().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void whatSomebodySyncedFromTheirOwnFilesHasNoRevision() {
        assertThat(seen("{\"id\": 8, \"revision\": \"" + Examples.COMMIT + "\", ", "{\"id\": 8, ")
                        .history())
                .extracting(Deployed::revision)
                .containsExactly("", Examples.OLD);
    }

    private Origin newest(String document) {
        argoCd.shows(okJson(document));
        return argoCd.seen().history().getFirst().origin();
    }

    @Test
    void whoAskedForASyncIsToldWhereArgoCdSaysIt() {
        String user = "\"initiatedBy\": {\"username\": \"gonogo\"}";

        assertThat(newest(Examples.HEALTHY.replace(user, "\"initiatedBy\": {\"automated\": true}")))
                .isEqualTo(new Origin(STARTED, "", true));
        assertThat(newest(Examples.HEALTHY.replace(",\n                    " + user, "")))
                .as("an older Argo CD says it only of the last operation")
                .isEqualTo(new Origin(STARTED, "gonogo", false));
        assertThat(newest(Examples.HEALTHY
                        .replace(", \"deployStartedAt\": \"2026-11-20T10:00:00Z\"", "")
                        .replace(user, "\"initiatedBy\": {}")))
                .isEqualTo(new Origin(FINISHED, "", false));
        assertThat(operation("\"startedAt\": \"2026-11-20T10:00:00Z\",", "").origin())
                .isEqualTo(new Origin(FINISHED, "gonogo", false));
    }

    @Test
    void anOperationWithoutResultIsAboutWhatWasAskedFor() {
        assertThat(operation("\"syncResult\": {\"revision\": \"" + Examples.COMMIT + "\", ", "\"syncResult\": {")
                        .revision())
                .isEqualTo(Examples.COMMIT);
        assertThat(operation(
                                "\"syncResult\": {\"revision\": \"" + Examples.COMMIT,
                                "\"syncResult\": {\"revision\": \"1.4.0")
                        .revision())
                .isEqualTo("1.4.0");
    }

    @Test
    void anApplicationThatWasJustMadeHasNothingToShow() {
        argoCd.shows(okJson("{\"metadata\": {\"name\": \"soma-staging\"}, \"spec\": {}, \"status\": {}}"));

        assertThat(argoCd.seen())
                .isEqualTo(new Deployment(
                        "soma-staging",
                        List.of(),
                        Sync.UNKNOWN,
                        Health.UNKNOWN,
                        null,
                        List.of(),
                        argoCd.server.baseUrl() + "/applications/soma-staging"));
    }

    @Test
    void ofSeveralSourcesEveryRevisionIsCompared() {
        assertThat(seen(
                                "\"revision\": \"" + Examples.COMMIT + "\"\n",
                                "\"revisions\": [\"1.4.0\", \"" + Examples.OLD + "\"]\n")
                        .compared())
                .containsExactly("1.4.0", Examples.OLD);
    }

    @Test
    void aLongMessageIsCutToOneLine() {
        String message = operation("successfully synced (all tasks run)", "one\\n  two " + "x".repeat(400))
                .message();

        assertThat(message).startsWith("one two xxx").hasSize(301).endsWith("x…");
    }

    @Test
    void anApplicationThatDoesNotExistIsNone() {
        argoCd.shows(status(404).withBody("{\"error\":\"not found\",\"code\":5,\"message\":\"not found\"}"));

        assertThat(argoCd.ask()).isEqualTo(new Answer.Known<>(Optional.empty()));
    }

    @Test
    void whatIsNoApplicationCannotBeRead() {
        for (String body : new String[] {
            "<html>",
            "",
            "[]",
            "{}",
            "{\"metadata\":",
            "{\"metadata\": {\"name\": \"soma\"}}",
            Examples.HEALTHY.replace("\"Succeeded\"", "\"Odd\""),
            Examples.HEALTHY.replace("2026-11-06T09:00:00Z", "yesterday"),
            Examples.HEALTHY.substring(0, 700)
        }) {
            argoCd.shows(okJson(body));
            assertThat(argoCd.whyNot()).as(body).isEqualTo("Argo CD sent an answer that we cannot read.");
        }
    }
}
