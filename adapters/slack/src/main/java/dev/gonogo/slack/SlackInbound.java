package dev.gonogo.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.File;
import com.slack.api.model.view.View;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes what people say, press and enter on Slack to the {@link Conversation}. An acknowledgement waits for the
 * conversation, which uses the store only, and never for Slack: dialogs are opened and further replies sent after it.
 */
final class SlackInbound {
    private static final Logger LOG = LoggerFactory.getLogger(SlackInbound.class);
    private static final Pattern ANY_COMMAND = Pattern.compile("/.+");

    private final Conversation conversation;
    private final SlackCalls calls;
    private final EphemeralReplies ephemeral;
    private final Executor outgoing;
    private final Function<File, Upload> uploads;
    private final RecentReplies replies = new RecentReplies();

    /** @param uploads prepares an uploaded file for fetching */
    SlackInbound(
            Conversation conversation,
            SlackCalls calls,
            EphemeralReplies ephemeral,
            Executor outgoing,
            Function<File, Upload> uploads) {
        this.uploads = uploads;
        this.conversation = conversation;
        this.calls = calls;
        this.ephemeral = ephemeral;
        this.outgoing = outgoing;
    }

    void listenOn(App app) {
        app.command(ANY_COMMAND, (request, context) -> said(request.getPayload()));
        app.blockAction(Buttons.CHOICE, (request, context) -> pressed(request.getPayload()));
        app.blockAction(Buttons.LINK, (request, context) -> Response.ok());
        app.viewSubmission(SlackDialogs.CALLBACK, (request, context) -> submitted(request.getPayload()));
    }

    /**
     * A command. Slack sends no delivery id, but the trigger id is new for each command.
     *
     * @see <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">Implementing slash commands</a>
     */
    private Response said(SlashCommandPayload command) {
        String user = command.getUserId();
        String channel = command.getChannelId();
        String trigger = command.getTriggerId();
        if (user == null || channel == null || trigger == null) {
            return incomplete("a command needs user_id, channel_id and trigger_id");
        }
        EphemeralReplies.Recipient recipient = ephemeral.to(channel, user, command.getResponseUrl());
        return switch (conversation.said(
                new Speaker(SlackChat.PLATFORM, user),
                new Room(SlackChat.PLATFORM, channel),
                trigger,
                unescaped(command.getText()),
                recipient)) {
            case Reply reply -> json(replies.json(reply));
            case Dialog dialog -> {
                open(dialog, channel, trigger, recipient);
                yield Response.ok();
            }
        };
    }

    /**
     * A press of a button. The acknowledgement is empty, so the board stays as it is; the answer follows privately.
     *
     * @see <a href="https://docs.slack.dev/reference/interaction-payloads/block_actions-payload">block_actions
     * payload</a>
     */
    private Response pressed(BlockActionPayload press) {
        String channel = channel(press);
        String trigger = press.getTriggerId();
        if (press.getUser() == null || channel == null || trigger == null) {
            return incomplete("a press needs user, channel and trigger_id");
        }
        String user = press.getUser().getId();
        EphemeralReplies.Recipient recipient = ephemeral.to(channel, user, press.getResponseUrl());
        switch (conversation.pressed(
                new Speaker(SlackChat.PLATFORM, user),
                new Room(SlackChat.PLATFORM, channel),
                trigger,
                press.getActions().getFirst().getValue())) {
            case Reply reply -> recipient.accept(reply);
            case Dialog dialog -> open(dialog, channel, trigger, recipient);
        }
        return Response.ok();
    }

    private static @Nullable String channel(BlockActionPayload press) {
        if (press.getChannel() != null) {
            return press.getChannel().getId();
        }
        return press.getContainer() == null ? null : press.getContainer().getChannelId();
    }

    /**
     * A submitted dialog. It stays open if something has to be corrected; otherwise it shows the reply, so that the
     * person sees it.
     *
     * @see <a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload">view_submission
     * payload</a>
     */
    private Response submitted(ViewSubmissionPayload submit) {
        View view = submit.getView();
        SlackDialogs.Origin origin = SlackDialogs.Origin.parse(view.getPrivateMetadata());
        String user = submit.getUser().getId();
        SubmissionResponse submission = conversation.submitted(
                new Speaker(SlackChat.PLATFORM, user),
                new Room(SlackChat.PLATFORM, origin.channel()),
                origin.dialog(),
                SlackDialogs.entries(view, uploads),
                ephemeral.to(origin.channel(), user, null));
        String title = view.getTitle() == null ? null : view.getTitle().getText();
        return switch (submission) {
            case Reply reply -> json(SlackDialogs.updateJson(SlackDialogs.answered(title, reply)));
            case Correction correction -> json(SlackDialogs.errorJson(correction));
        };
    }

    private void open(Dialog dialog, String channel, String trigger, EphemeralReplies.Recipient recipient) {
        outgoing.execute(() -> {
            try {
                ViewsOpenResponse answer = calls.attempt(methods -> methods.viewsOpen(
                        request -> request.triggerId(trigger).view(SlackDialogs.view(dialog, channel))));
                if (!answer.isOk()) {
                    throw SlackCalls.refused(answer, channel);
                }
            } catch (Unreachable | Refused e) {
                LOG.warn("A dialog was not opened in {}: {}", channel, e.getMessage());
                recipient.accept(Reply.say(
                        "The dialog did not open, and nothing was decided. {}", String.valueOf(e.getMessage())));
            }
        });
    }

    /** Slack escapes three characters in the text of a command. */
    private static String unescaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static Response json(String body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body)
                .build();
    }

    private static Response incomplete(String reason) {
        return Response.json(400, "{\"error\":\"" + reason + "\"}");
    }
}
