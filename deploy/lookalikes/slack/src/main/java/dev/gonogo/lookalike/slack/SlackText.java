package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.slack.SlackView.Message;
import dev.gonogo.lookalike.slack.SlackView.Modal;
import dev.gonogo.lookalike.slack.SlackView.PrivateNote;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes messages and dialogs as a person would read them, for transcripts and for stories that wait for words. */
public final class SlackText {
    private final Mrkdwn mrkdwn;

    /**
     * Uses the names of people and channels in this workspace.
     *
     * @param clock tells which day is today
     */
    public SlackText(Workspace workspace, InstantSource clock) {
        this.mrkdwn = new Mrkdwn(workspace, clock);
    }

    /** A message without its replies. */
    public String message(Message message) {
        return blocks(message.blocks(), message.text());
    }

    /** An ephemeral message. */
    public String note(PrivateNote note) {
        return blocks(note.blocks(), note.text());
    }

    /** A dialog: its title, its blocks, complaints below their inputs, its buttons. */
    public String modal(Modal modal) {
        List<String> lines = new ArrayList<>();
        lines.add(text(modal.view().path("title")));
        for (JsonNode block : modal.view().path("blocks")) {
            lines.add(block(block));
            String error = modal.errors().get(block.path("block_id").asText());
            if (error != null) {
                lines.add("! " + error);
            }
        }
        if (!modal.trouble().isEmpty()) {
            lines.add("! " + modal.trouble());
        }
        String submit = modal.view().has("submit") ? "  [" + text(modal.view().path("submit")) + "]" : "";
        String close = modal.view().has("close") ? text(modal.view().path("close")) : "Cancel";
        lines.add("[" + close + "]" + submit);
        return String.join("\n", lines);
    }

    /** Blocks, or the text if there are none. */
    public String blocks(JsonNode blocks, String text) {
        if (blocks.isEmpty()) {
            return mrkdwn.plain(text);
        }
        return stream(blocks).map(this::block).collect(Collectors.joining("\n"));
    }

    /** Text with Slack's mark-up, as people read it. */
    public String mrkdwn(String text) {
        return mrkdwn.plain(text);
    }

    private String block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "header" -> text(block.path("text"));
            case "section" -> section(block);
            case "divider" -> "────────";
            case "context", "actions" ->
                stream(block.path("elements")).map(this::element).collect(Collectors.joining("  "));
            case "input" -> input(block);
            case "image" -> "(" + block.path("alt_text").asText() + ")";
            default -> "";
        };
    }

    private String section(JsonNode block) {
        List<String> lines = new ArrayList<>();
        if (block.has("text")) {
            lines.add(text(block.path("text")));
        }
        block.path("fields").forEach(field -> lines.add(text(field)));
        String accessory = block.has("accessory") ? "  " + element(block.path("accessory")) : "";
        return String.join("\n", lines) + accessory;
    }

    private String input(JsonNode block) {
        JsonNode element = block.path("element");
        String inside = element.path("initial_value")
                .asText(element.path("placeholder").path("text").asText("..."));
        String hint = block.has("hint") ? "\n" + text(block.path("hint")) : "";
        String optional = block.path("optional").asBoolean() ? " (optional)" : "";
        return text(block.path("label")) + optional + "  [ " + inside + " ]" + hint;
    }

    private String element(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "mrkdwn", "plain_text" -> text(element);
            case "button" -> "[" + text(element.path("text")) + "]";
            case "image" -> "(" + element.path("alt_text").asText() + ")";
            default ->
                stream(element.path("options"))
                        .map(option -> text(option.path("text")))
                        .collect(Collectors.joining(" | ", "[", "]"));
        };
    }

    private String text(JsonNode text) {
        String written = text.path("text").asText();
        return text.path("type").asText().equals("mrkdwn") ? mrkdwn.plain(written) : written;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
