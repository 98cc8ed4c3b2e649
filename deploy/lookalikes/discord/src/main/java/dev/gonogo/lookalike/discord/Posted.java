package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept.
 *
 * @param draft how it came to be
 * @param content what it says now
 * @param mentions whom it names now; only those of the draft were notified
 * @param edited when it was changed last, if ever
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
     * What is known of a message before it has an id.
     *
     * @param visibleTo the only one who sees it, empty when everybody does
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

    /** After an edit; the end of a "thinking" message is not one. */
    Posted saying(Content now, Mentions naming, Instant at) {
        return content.has(Flags.LOADING)
                ? new Posted(id, draft, now, naming, edited, edits)
                : new Posted(id, draft, now, naming, at, edits + 1);
    }
}
