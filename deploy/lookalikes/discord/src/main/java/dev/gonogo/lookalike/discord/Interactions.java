package dev.gonogo.lookalike.discord;

import dev.gonogo.lookalike.discord.Interaction.Scene;
import dev.gonogo.lookalike.http.Digests;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every interaction of this run, by token. */
final class Interactions {
    private final InstantSource clock;
    private final Snowflakes snowflakes;
    private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();

    Interactions(InstantSource clock, Snowflakes snowflakes) {
        this.clock = clock;
        this.snowflakes = snowflakes;
    }

    Interaction begin(Scene scene) {
        String id = snowflakes.next();
        String token = "aW50ZXJhY3Rpb246" + Digests.sha256("interaction:" + id);
        Interaction interaction = new Interaction(id, token, scene, clock.instant());
        byToken.put(token, interaction);
        return interaction;
    }

    /**
     * The interaction for a callback.
     *
     * @throws DiscordProblem 10062 if there is none, or its three seconds are over
     */
    Interaction forCallback(String id, String token) {
        return Optional.ofNullable(byToken.get(token))
                .filter(interaction -> interaction.id().equals(id))
                .filter(interaction -> !interaction.isTooLate(clock.instant()))
                .filter(interaction -> !interaction.isOver(clock.instant()))
                .orElseThrow(DiscordProblem::unknownInteraction);
    }

    /**
     * The interaction for a follow-up.
     *
     * @throws DiscordProblem 50027 if the token is wrong or 15 minutes old, 10015 before the first response
     */
    Interaction forFollowUp(String token) {
        Interaction interaction = byToken.get(token);
        if (interaction == null || interaction.isOver(clock.instant())) {
            throw new DiscordProblem(401, 50027, "Invalid Webhook Token");
        }
        if (!interaction.isAnswered()) {
            throw new DiscordProblem(404, 10015, "Unknown Webhook");
        }
        return interaction;
    }
}
