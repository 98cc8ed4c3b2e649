package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored message.
 *
 * @param draft how it was created
 * @param content its present content
 * @param mentions whom it names now; only those of the draft were notified
 * @param edited when it was last changed, if ever
 * @param edits how often it was changed
 */
record Posted(
        String id,
        Draft draft,
        Content content,
        Mentions mentions,
        @Nullable Instant edited,
        int edits) {
    /**
     * What is known about a message before it has an id.
     *
     * @param visibleTo the only one who sees it, empty if everybody does
     * @param origin fields of the message object that say where it came from: its type, its interaction, its nonce
     */
    record Draft(
            String channel, String author, String visibleTo, Content content, ObjectNode origin, Mentions mentions) {}

    String channel() {
        return draft.channel();
    }

    String author() {
        return draft.author();
    }

    boolean isPrivate() {
        return !draft.visibleTo().isEmpty();
    }

    /** After an edit; replacing a "thinking" message is not one. */
    Posted saying(Content now, Mentions naming, Instant at) {
        return content.has(Flags.LOADING)
                ? new Posted(id, draft, now, naming, edited, edits)
                : new Posted(id, draft, now, naming, at, edits + 1);
    }
}
