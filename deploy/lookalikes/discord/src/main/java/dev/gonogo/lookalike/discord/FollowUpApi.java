package dev.gonogo.lookalike.discord;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Routes;
import java.util.Optional;

/**
 * What follows the first response to an interaction, for fifteen minutes. Source:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
final class FollowUpApi {
    private static final String HOOK = "/webhooks/{application}/{token}";
    private static final String MESSAGE = HOOK + "/messages/{message}";
    private static final String ORIGINAL = "@original";

    private final DiscordParts parts;

    FollowUpApi(DiscordParts parts) {
        this.parts = parts;
    }

    void serve(Routes routes) {
        routes.post(HOOK, this::create)
                .get(MESSAGE, call -> Answer.ok(parts.writer().json(message(call))))
                .on("PATCH", MESSAGE, this::edit)
                .on("DELETE", MESSAGE, this::delete);
    }

    private Interaction interaction(Call call) {
        if (!call.at("application").equals(parts.settings().guild().applicationId())) {
            throw new DiscordProblem(404, 10015, "Unknown Webhook");
        }
        return parts.interactions().forFollowUp(call.at("token"));
    }

    /** The first follow-up of a deferred response replaces it, as before it could be edited. */
    private Answer create(Call call) {
        Interaction interaction = interaction(call);
        Body body = Body.of(call, parts.snowflakes());
        Optional<Posted> thinking = parts.state()
                .message(interaction.scene().channel(), interaction.original())
                .filter(posted -> posted.content().has(Flags.LOADING));
        if (thinking.isPresent()) {
            parts.writer().checkAnswer(body, "");
            return Answer.ok(parts.writer().json(parts.writer().fill(thinking.get(), body)));
        }
        return Answer.ok(parts.writer().json(parts.writer().answer(interaction, body, "")));
    }

    private Answer edit(Call call) {
        return Answer.ok(parts.writer()
                .json(parts.writer().edit(message(call), Body.of(call, parts.snowflakes()), "")));
    }

    private Answer delete(Call call) {
        parts.writer().delete(message(call));
        return Answer.noContent();
    }

    private Posted message(Call call) {
        Interaction interaction = interaction(call);
        String id = call.at("message").equals(ORIGINAL) ? interaction.original() : call.at("message");
        return parts.state().message(interaction.scene().channel(), id).orElseThrow(DiscordProblem::unknownMessage);
    }
}
