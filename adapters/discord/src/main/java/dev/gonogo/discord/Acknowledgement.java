package dev.gonogo.discord;

import dev.gonogo.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private answer to one interaction. Discord waits three seconds. An answer that takes longer than half of that is
 * deferred, and shown when it is ready. Further replies follow it in order.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding">Receiving and responding</a>
 */
final class Acknowledgement {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgement.class);
    private static final long PUT_OFF_AFTER_MILLIS = 1500;

    private final IReplyCallback interaction;
    private final Place place;
    private final DiscordReplies replies;
    private final List<Reply> early = new ArrayList<>();
    private CompletableFuture<Boolean> sent = CompletableFuture.completedFuture(true);
    private boolean putOff;
    private boolean answered;

    /** Where the answer is shown. */
    enum Place {
        /** A message of its own. */
        NEW,
        /** Replaces the private message whose button was pressed. */
        INSTEAD
    }

    /** What is shown as an answer. */
    sealed interface Shown {
        record Messages(List<MessageCreateData> messages) implements Shown {}

        /** A modal can only be opened immediately. */
        record Form(Modal modal) implements Shown {}
    }

    Acknowledgement(IReplyCallback interaction, Place place, DiscordReplies replies) {
        this.interaction = interaction;
        this.place = place;
        this.replies = replies;
    }

    /** Computes the answer and shows it; returns when it is on its way. */
    void give(Supplier<Shown> answer, ScheduledExecutorService timer) {
        ScheduledFuture<?> tooLate = timer.schedule(this::putOff, PUT_OFF_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        Shown shown = asked(answer);
        tooLate.cancel(false);
        show(shown);
    }

    /** An error is shown to the person who waits for the answer. */
    private Shown asked(Supplier<Shown> answer) {
        try {
            return answer.get();
        } catch (RuntimeException ours) {
            LOG.error("The interaction {} could not be answered", interaction.getId(), ours);
            return new Shown.Messages(
                    replies.messages(Reply.say("This is an internal error, and the log has the details.")));
        }
    }

    private synchronized void putOff() {
        if (!answered) {
            putOff = true;
            send(
                    place == Place.INSTEAD && interaction instanceof IMessageEditCallback edit
                            ? edit.deferEdit()
                            : interaction.deferReply(true));
        }
    }

    private synchronized void show(Shown shown) {
        answered = true;
        switch (shown) {
            case Shown.Messages(List<MessageCreateData> messages) -> show(messages);
            case Shown.Form(Modal modal) -> open(modal);
        }
        early.forEach(this::follow);
        early.clear();
    }

    private void show(List<MessageCreateData> messages) {
        MessageCreateData first = messages.getFirst();
        if (putOff) {
            send(interaction.getHook().editOriginal(MessageEditData.fromCreateData(first)));
        } else if (place == Place.INSTEAD && interaction instanceof IMessageEditCallback edit) {
            send(edit.editMessage(MessageEditData.fromCreateData(first)));
        } else {
            send(interaction.reply(first).setEphemeral(true));
        }
        messages.subList(1, messages.size()).forEach(this::follow);
    }

    private void open(Modal modal) {
        if (!putOff && interaction instanceof IModalCallback callback) {
            send(callback.replyModal(modal));
        } else {
            show(replies.messages(
                    Reply.say("That took too long to open a dialog, and nothing was decided. Try again, please.")));
        }
    }

    /** A further private reply; it waits for the first one. */
    synchronized void later(Reply reply) {
        if (answered) {
            follow(reply);
        } else {
            early.add(reply);
        }
    }

    private void follow(Reply reply) {
        replies.messages(reply).forEach(this::follow);
    }

    private void follow(MessageCreateData message) {
        send(interaction.getHook().sendMessage(message).setEphemeral(true));
    }

    /**
     * In order: a further reply that overtakes the first would fill the place that was reserved for it.
     *
     * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding">Followup messages</a>
     */
    private synchronized void send(RestAction<?> action) {
        sent = sent.thenCompose(before -> action.submit().handle((done, problem) -> {
            if (problem != null) {
                LOG.warn(
                        "An answer to the interaction {} was lost: {}",
                        interaction.getId(),
                        DiscordFailures.words(problem, ""));
            }
            return before;
        }));
    }
}
