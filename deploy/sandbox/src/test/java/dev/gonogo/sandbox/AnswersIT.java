package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer never waits for GitHub. */
class AnswersIT {
    private static final Duration SLACK_WAITS = Duration.ofSeconds(3);

    /** GitHub's client would wait for ten seconds. */
    @Test
    void whileGitHubHangsTheAnswersToEachCommandAreHereWhileSlackWaits() throws Exception {
        List<String> texts = List.of("status", "help", "explain", "plan", "promote", "cut 0.6.7-preview");
        try (Rehearsal rehearsal = Rehearsal.begin("answers")) {
            rehearsal.play("ann: /release cut 0.6.6-preview");
            rehearsal.play("wait until board says \"prepare: waiting for people\"");
            rehearsal.fault("github-hangs", true);
            for (String text : texts) {
                assertThat(answeredIn(rehearsal, text)).as(text).isLessThan(SLACK_WAITS);
            }
        }
    }

    /** The acknowledgement is the answer: nothing comes later that the person would wait for. */
    private static Duration answeredIn(Rehearsal rehearsal, String text) throws Exception {
        SignedCommand command = new SignedCommand(
                "U0ANN", text, Instant.now(), rehearsal.secrets().slackSigningSecret());
        long before = System.nanoTime();
        HttpResponse<String> answer = command.post(rehearsal.address("slack/events"));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"text\"");
        return took;
    }
}
