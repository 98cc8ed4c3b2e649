package dev.gonogo.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies GitHub's deliveries (docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries) and reads which
 * repository they are about. A delivery only says where to look, never what to do.
 */
public final class WebhookVerifier {
    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<String> NUDGES = Set.of(
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
            "release");

    private final Supplier<String> secret;
    private final ObjectMapper json = new ObjectMapper();

    /** @param secret as entered at GitHub; while it is empty, nothing is genuine */
    public WebhookVerifier(Supplier<String> secret) {
        this.secret = secret;
    }

    /**
     * @param event the header {@code X-GitHub-Event}, empty if there is none
     * @param signature the header {@code X-Hub-Signature-256}, empty if there is none
     * @param body exactly as received
     */
    public Delivery read(String event, String signature, byte[] body) {
        String key = secret.get();
        if (key.isEmpty()) {
            return new Delivery.NotGenuine("No webhook secret is set. Set GITHUB_WEBHOOK_SECRET, here and at GitHub.");
        }
        byte[] expected = (PREFIX + HexFormat.of().formatHex(sign(key, body))).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            return new Delivery.NotGenuine(
                    signature.isEmpty()
                            ? "The delivery has no X-Hub-Signature-256. Set the same secret here and at GitHub."
                            : "The signature is not ours. Set the same secret here and at GitHub.");
        }
        return NUDGES.contains(event) ? nudge(event, body) : new Delivery.Ignored(event);
    }

    private static byte[] sign(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make HMAC-SHA256 signatures.", e);
        }
    }

    private Delivery nudge(String event, byte[] body) {
        try {
            JsonNode name = json.readTree(body).path("repository").path("full_name");
            return name.isTextual()
                    ? new Delivery.Nudge(name.asText(), event)
                    : new Delivery.Malformed("The delivery of " + event + " names no repository.");
        } catch (JsonProcessingException e) {
            return new Delivery.Malformed(
                    "The delivery is not JSON. Set the webhook's content type to application/json at GitHub.");
        } catch (IOException e) {
            return new Delivery.Malformed("The delivery cannot be read.");
        }
    }
}
