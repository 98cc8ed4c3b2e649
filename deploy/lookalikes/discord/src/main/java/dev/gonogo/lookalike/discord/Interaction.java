package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that a person did and to which the app has to respond. Source:
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
final class Interaction {
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** What was done, with its number and the callbacks that fit it. */
    enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL_SUBMIT(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        private List<Integer> callbacks() {
            return switch (this) {
                case COMMAND -> List.of(4, 5, 9);
                case COMPONENT -> List.of(4, 5, 6, 7, 9);
                case AUTOCOMPLETE -> List.of(8);
                case MODAL_SUBMIT -> List.of(4, 5, 6, 7);
            };
        }
    }

    /**
     * Who did it, and where.
     *
     * @param message the message whose component was used or had opened the modal, empty for commands
     * @param command the full name of the command, empty for anything else
     */
    record Scene(Kind kind, Member member, String channel, String message, String command) {}

    private final String id;
    private final String token;
    private final Scene scene;
    private final Instant opened;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile String original = "";
    private volatile JsonNode choices = JsonNodeFactory.instance.arrayNode();

    Interaction(String id, String token, Scene scene, Instant opened) {
        this.id = id;
        this.token = token;
        this.scene = scene;
        this.opened = opened;
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    Scene scene() {
        return scene;
    }

    /** The callbacks that may answer it; those that change a message only if there is one. */
    List<Integer> callbacks() {
        boolean hasMessage = !scene.message().isEmpty();
        return scene.kind().callbacks().stream()
                .filter(type -> hasMessage || (type != 6 && type != 7))
                .toList();
    }

    boolean isTooLate(Instant now) {
        return !isAnswered() && now.isAfter(opened.plus(FIRST_ANSWER));
    }

    boolean isOver(Instant now) {
        return now.isAfter(opened.plus(TOKEN_LIFE));
    }

    boolean isAnswered() {
        return claimed.get();
    }

    /** Takes the right to respond first; returns whether it was free. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** The response has had its effect: waiting threads continue. */
    void settle() {
        settled.countDown();
    }

    /** Waits until the first response has had its effect, or the time is over. */
    void awaitAnswer(Duration atMost) {
        try {
            boolean inTime = settled.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime && isAnswered()) {
                settled.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The message that {@code @original} means, empty if there is none. */
    String original() {
        return original;
    }

    void original(String message) {
        original = message;
    }

    /** The choices with which an autocomplete was answered. */
    JsonNode choices() {
        return choices;
    }

    void choices(JsonNode answered) {
        choices = answered;
    }

    /** The fields by which a message says what it responds to. */
    ObjectNode origin(Entities entities, Guild guild) {
        ObjectNode origin = JsonNodeFactory.instance.objectNode();
        origin.put("webhook_id", guild.applicationId()).put("application_id", guild.applicationId());
        ObjectNode metadata = origin.putObject("interaction_metadata");
        metadata.put("id", id).put("type", scene.kind().number());
        metadata.set("user", entities.user(scene.member()));
        metadata.putObject("authorizing_integration_owners").put("0", guild.id());
        if (scene.kind() == Kind.COMMAND) {
            origin.put("type", 20);
            metadata.put("name", scene.command()).put("command_type", 1);
            ObjectNode old = origin.putObject("interaction");
            old.put("id", id).put("type", 2).put("name", scene.command());
            old.set("user", entities.user(scene.member()));
        }
        return origin;
    }
}
