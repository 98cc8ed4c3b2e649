package dev.gonogo.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String PUSH =
            "{\"ref\":\"refs/heads/main\",\"repository\":{\"id\":1,\"full_name\":\"OneStepAt4time/aegis\"}}";

    private final WebhookVerifier verifier = new WebhookVerifier(() -> SECRET);

    private static String signed(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private Delivery read(String event, String body) {
        return verifier.read(event, signed(body), body.getBytes(UTF_8));
    }

    /** The values that GitHub documents for testing an implementation. */
    @Test
    void gitHubsOwnExampleIsGenuine() {
        String signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        assertThat(verifier.read("ping", signature, "Hello, World!".getBytes(UTF_8)))
                .isEqualTo(new Delivery.Ignored("ping"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push",
                "create",
                "delete",
                "pull_request",
                "pull_request_review",
                "check_run",
                "check_suite",
                "status",
                "workflow_run",
                "workflow_job",
                "release"
            })
    void whatAReleaseWaitsForIsANudge(String event) {
        assertThat(read(event, PUSH)).isEqualTo(new Delivery.Nudge("OneStepAt4time/aegis", event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "star", "issues", "", "PUSH"})
    void anythingElseIsIgnored(String event) {
        assertThat(read(event, PUSH)).isEqualTo(new Delivery.Ignored(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=00",
                "sha1=757107ea0eb2509fc211221cce984b8a37570b6d",
                "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
            })
    void aWrongOrMissingSignatureIsNotGenuine(String signature) {
        assertThat(verifier.read("push", signature, PUSH.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Delivery.NotGenuine.class,
                        found -> assertThat(found.why()).doesNotContain(SECRET));
    }

    @Test
    void aBodyChangedOnTheWayIsNotGenuine() {
        assertThat(verifier.read("push", signed(PUSH), (PUSH + " ").getBytes(UTF_8)))
                .isInstanceOf(Delivery.NotGenuine.class);
    }

    @Test
    void withoutASecretNothingIsGenuine() {
        assertThat(new WebhookVerifier(() -> "").read("push", signed(PUSH), PUSH.getBytes(UTF_8)))
                .isEqualTo(new Delivery.NotGenuine(
                        "No webhook secret is set. Set GITHUB_WEBHOOK_SECRET, here and at GitHub."));
    }

    @Test
    void aFormInPlaceOfJsonIsMalformedWithTheWayOut() {
        assertThat(read("push", "payload=%7B%7D"))
                .isEqualTo(new Delivery.Malformed(
                        "The delivery is not JSON. Set the webhook's content type to application/json at GitHub."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"repository\":null}", "{\"repository\":{\"full_name\":7}}"})
    void aDeliveryThatNamesNoRepositoryIsMalformed(String body) {
        assertThat(read("push", body)).isInstanceOf(Delivery.Malformed.class);
    }

    @Test
    void aBodyNestedWithoutEndIsMalformed() {
        assertThat(read("push", "[".repeat(100_000))).isInstanceOf(Delivery.Malformed.class);
    }
}
