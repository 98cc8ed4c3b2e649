package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A no-go to a sign-off of the train that was already given: of the review, of a major version, and of a deployment.
 */
class WithdrawnSignOffTest {
    private ShippedTrain train = ShippedTrain.minor();

    private String says(String login, String text) {
        String answer = train.room.answer(login, text);
        train.room.wait(Duration.ofMinutes(1));
        return answer;
    }

    @Test
    @Tag("B-20")
    @Tag("B-22")
    void aReviewIsTakenBackUntilTheTagIsThere() {
        train.playTo("go: waiting for people");

        assertThat(says("carol", "no-go 0.8.0 the charts are broken"))
                .matches("No-go for 0\\.8\\.0 on [0-9a-f]{7}, noted\\.");
        assertThat(train.standing()).startsWith("review: waiting for people");
        assertThat(train.room.transcript())
                .containsPattern(
                        "no-go by carol on [0-9a-f]{7}: the charts are broken\\. It counts until carol says go or"
                                + " release/v0\\.8\\.0 moves; /release abandon 0\\.8\\.0 ends the attempt");
        assertThat(train.buttons()).doesNotContain("Go");

        says("carol", "sign-off 0.8.0 the charts are mended");
        assertThat(train.standing()).startsWith("go: waiting for people");
        train.playTo("staging");
        assertThat(says("carol", "no-go 0.8.0 the charts are broken again"))
                .startsWith("The tag v0.8.0 was pushed at ")
                .contains("what is safe to do: /release diagnose 0.8.0. To stop here: /release abandon 0.8.0;");
    }

    @Test
    @Tag("B-02")
    void theApprovalOfAMajorIsTakenBack() {
        train = ShippedTrain.major();
        train.done = what -> !what.equals("pytest");
        train.playTo("validation: stopped");

        assertThat(says("erin", "no-go 1.0.0 the market is not ready"))
                .matches("No-go for 1\\.0\\.0 on [0-9a-f]{7}, noted\\.");
        assertThat(train.standing()).startsWith("approval: waiting for people");
        train.repository().commit("develop", "dave", "feat: more", Map.of("src/more.py", "more\n"));
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.standing()).startsWith("approval: waiting for people");
        assertThat(train.room.transcript())
                .containsPattern(
                        "no-go by erin on [0-9a-f]{7}: the market is not ready\\. It counts until erin says go;"
                                + " /release abandon 1\\.0\\.0 ends the attempt");

        says("erin", "sign-off 1.0.0 it is ready now");
        assertThat(train.standing()).startsWith("validation: stopped");
    }

    @Test
    @Tag("B-31")
    void aDeploymentIsTakenBackUntilItBegins() {
        train.done = what -> !what.startsWith("Promote to production");
        train.stays("production: waiting for people");
        assertThat(train.buttons()).contains("Promote to production");

        assertThat(says("ann", "no-go 0.8.0 the database is full"))
                .matches("No-go for 0\\.8\\.0 on [0-9a-f]{7}, noted\\.");
        assertThat(train.standing()).startsWith("production: waiting for people");
        assertThat(train.buttons()).doesNotContain("Promote to production");
        assertThat(says("bob", "promote 0.8.0 production")).startsWith("There is nothing to promote yet.");

        says("ann", "sign-off 0.8.0 there is room again");
        assertThat(train.buttons()).contains("Promote to production");
        train.done = what -> true;
        train.playTo("soak");
        assertThat(says("ann", "no-go 0.8.0 the database is full again")).startsWith("The tag v0.8.0 was pushed at ");
    }
}
