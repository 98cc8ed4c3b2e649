package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.slack.SlackView.Message;
import dev.gonogo.lookalike.slack.SlackView.Modal;
import dev.gonogo.lookalike.slack.SlackView.PrivateNote;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Messages and dialogs: the only place that changes them, and the monitor for waiting threads. */
final class SlackState {
    /** What was posted, and where; {@code visibleTo} is empty if everybody may see it. */
    record Posting(
            String channel,
            String author,
            String visibleTo,
            String threadTs,
            String text,
            JsonNode blocks,
            JsonNode metadata) {
        /** Without metadata. */
        Posting(String channel, String author, String visibleTo, String threadTs, String text, JsonNode blocks) {
            this(channel, author, visibleTo, threadTs, text, blocks, Json.object());
        }

        /** With another text; metadata stays, as Slack keeps it on an edit without any. */
        Posting saying(String newText, JsonNode newBlocks) {
            return new Posting(channel, author, visibleTo, threadTs, newText, newBlocks, metadata);
        }
    }

    private static final class Stored {
        private final String ts;
        private final Map<String, Button> everShown = new LinkedHashMap<>();
        private Posting posting;
        private boolean edited;
        private int edits;

        private Stored(String ts, Posting posting) {
            this.ts = ts;
            this.posting = posting;
            remember();
        }

        private void remember() {
            Button.in(posting.blocks()).forEach(button -> everShown.put(button.actionId(), button));
        }
    }

    private final Workspace workspace;
    private final InstantSource clock;
    private final Map<String, Stored> stored = new LinkedHashMap<>();
    private final Map<String, Modal> modals = new LinkedHashMap<>();
    private long version;
    private long lastTs;
    private long sequence;

    SlackState(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** A number that is used only once, for ids. */
    synchronized long nextNumber() {
        return ++sequence;
    }

    /** A new message's id, made unique by its microseconds. */
    private String nextTs() {
        Instant now = clock.instant();
        lastTs = Math.max(lastTs + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
        return "%d.%06d".formatted(lastTs / 1_000_000, lastTs % 1_000_000);
    }

    synchronized String post(Posting posting) {
        String ts = nextTs();
        stored.put(ts, new Stored(ts, posting.saying(posting.text(), withBlockIds(posting.blocks()))));
        changed();
        return ts;
    }

    /** A message's present content; here message ids are unique in the whole workspace. */
    synchronized Optional<Posting> find(String channel, String ts) {
        return Optional.ofNullable(stored.get(ts))
                .map(message -> message.posting)
                .filter(posting -> posting.channel().equals(channel));
    }

    /** A button that the message shows or has shown, because a client may press before it sees an edit. */
    synchronized Optional<Button> button(String ts, String actionId) {
        return Optional.ofNullable(stored.get(ts))
                .flatMap(message -> Optional.ofNullable(message.everShown.get(actionId)));
    }

    synchronized void edit(String ts, String text, JsonNode blocks) {
        Stored message = stored.get(ts);
        if (message == null) {
            throw new SlackProblem("message_not_found");
        }
        Posting old = message.posting;
        message.posting = old.saying(text, withBlockIds(blocks));
        message.remember();
        message.edited = blocks.isEmpty();
        message.edits++;
        changed();
    }

    synchronized void delete(String ts) {
        stored.remove(ts);
        changed();
    }

    synchronized Optional<Modal> modal(String id) {
        return Optional.ofNullable(modals.get(id));
    }

    synchronized Optional<Modal> modalByExternalId(String externalId) {
        return modals.values().stream()
                .filter(modal -> modal.view().path("external_id").asText().equals(externalId))
                .findFirst();
    }

    /** Opens a dialog, or replaces the one with the same id. */
    synchronized void show(Modal modal) {
        ObjectNode view = modal.view().deepCopy();
        view.set("blocks", withBlockIds(modal.view().path("blocks")));
        modals.put(modal.id(), new Modal(modal.user(), modal.id(), view, modal.errors(), modal.trouble()));
        changed();
    }

    synchronized void closeModal(String id) {
        modals.remove(id);
        changed();
    }

    synchronized void closeModals(String user) {
        modals.values().removeIf(modal -> modal.user().equals(user));
        changed();
    }

    private void changed() {
        version++;
        notifyAll();
    }

    synchronized SlackView view() {
        return new SlackView(
                version,
                workspace.rooms().stream()
                        .map(room -> new SlackView.Channel(room.id(), room.name(), messages(room.id(), "")))
                        .toList(),
                stored.values().stream()
                        .filter(message -> !message.posting.visibleTo().isEmpty())
                        .map(SlackState::note)
                        .toList(),
                List.copyOf(modals.values()));
    }

    /** The first view in which the condition holds, or empty if it did not in time. */
    synchronized Optional<SlackView> await(Predicate<SlackView> condition, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        SlackView view = view();
        while (!condition.test(view)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
            view = view();
        }
        return Optional.of(view);
    }

    private List<Message> messages(String channel, String threadTs) {
        List<Message> messages = new ArrayList<>();
        for (Stored each : stored.values()) {
            Posting said = each.posting;
            if (said.channel().equals(channel)
                    && said.threadTs().equals(threadTs)
                    && said.visibleTo().isEmpty()) {
                List<Message> replies = threadTs.isEmpty() ? messages(channel, each.ts) : List.of();
                messages.add(new Message(
                        channel, each.ts, said.author(), said.text(), said.blocks(), each.edited, each.edits, replies));
            }
        }
        return messages;
    }

    private static PrivateNote note(Stored message) {
        Posting said = message.posting;
        return new PrivateNote(
                said.visibleTo(),
                said.channel(),
                message.ts,
                said.threadTs(),
                said.author(),
                said.text(),
                said.blocks());
    }

    /** Slack gives every block and interactive element without an id one. */
    private ArrayNode withBlockIds(JsonNode blocks) {
        ArrayNode copies = Json.array();
        for (JsonNode block : blocks) {
            ObjectNode copy = block.deepCopy();
            if (!copy.has("block_id")) {
                copy.put("block_id", "b" + nextNumber());
            }
            copy.path("elements").forEach(this::nameElement);
            nameElement(copy.path("accessory"));
            nameElement(copy.path("element"));
            copies.add(copy);
        }
        return copies;
    }

    private void nameElement(JsonNode element) {
        if (element instanceof ObjectNode object
                && !object.has("action_id")
                && !object.path("type").asText().matches("mrkdwn|plain_text|image")) {
            object.put("action_id", "a" + nextNumber());
        }
    }
}
