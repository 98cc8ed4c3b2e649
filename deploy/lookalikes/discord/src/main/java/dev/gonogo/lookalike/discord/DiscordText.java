package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.discord.DiscordView.Message;
import dev.gonogo.lookalike.discord.DiscordView.Modal;
import dev.gonogo.lookalike.discord.DiscordView.PrivateNote;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes messages and modals as a person would read them, for transcripts and for stories that wait for words. */
public final class DiscordText {
    private final Guild guild;
    private final Markdown markdown;

    /**
     * Uses the names of people and channels in this server.
     *
     * @param clock for relative times such as "in 3 minutes"
     */
    public DiscordText(Guild guild, InstantSource clock) {
        this.guild = guild;
        this.markdown = new Markdown(guild, clock);
    }

    /** A message: its text, its embeds, its components. */
    public String message(Message message) {
        if (message.loading()) {
            return guild.member(message.author()).map(Member::displayName).orElse("The app") + " is thinking...";
        }
        Stream<String> text = message.content().isEmpty() ? Stream.of() : Stream.of(markdown.plain(message.content()));
        return Stream.of(
                        text,
                        stream(message.embeds()).map(this::embed),
                        stream(message.components()).map(this::component))
                .flatMap(lines -> lines)
                .filter(lines -> !lines.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What only one person can see. */
    public String note(PrivateNote note) {
        return message(note.message());
    }

    /** A modal: its title, its inputs, the client's complaints, its buttons. */
    public String modal(Modal modal) {
        List<String> lines = new ArrayList<>();
        lines.add(modal.form().path("title").asText());
        modal.form().path("components").forEach(component -> lines.add(component(component)));
        if (!modal.trouble().isEmpty()) {
            lines.add("! " + modal.trouble());
        }
        lines.add("[Cancel]  [Submit]");
        return String.join("\n", lines);
    }

    /** Text with Discord's mark-up, as people read it. */
    public String markdown(String text) {
        return markdown.plain(text);
    }

    private String embed(JsonNode embed) {
        List<String> lines = new ArrayList<>();
        lines.add(embed.path("author").path("name").asText(""));
        lines.add(markdown.plain(embed.path("title").asText("")));
        lines.add(markdown.plain(embed.path("description").asText("")));
        for (JsonNode field : embed.path("fields")) {
            lines.add(markdown.plain(field.path("name").asText()));
            lines.add(markdown.plain(field.path("value").asText()));
        }
        lines.add(embed.path("footer").path("text").asText(""));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String component(JsonNode component) {
        return switch (component.path("type").asInt()) {
            case ComponentType.ACTION_ROW -> row(component);
            case ComponentType.SECTION -> lines(component) + "  " + component(component.path("accessory"));
            case ComponentType.CONTAINER -> lines(component);
            case ComponentType.TEXT_DISPLAY ->
                markdown.plain(component.path("content").asText());
            case ComponentType.SEPARATOR -> component.path("divider").asBoolean(true) ? "────────" : "";
            case ComponentType.THUMBNAIL -> "(" + component.path("description").asText("image") + ")";
            case ComponentType.MEDIA_GALLERY ->
                stream(component.path("items"))
                        .map(item -> "(" + item.path("description").asText("image") + ")")
                        .collect(Collectors.joining("  "));
            case ComponentType.LABEL -> label(component);
            default -> element(component);
        };
    }

    private String row(JsonNode row) {
        return stream(row.path("components")).map(this::component).collect(Collectors.joining("  "));
    }

    private String lines(JsonNode parent) {
        return stream(parent.path("components"))
                .map(this::component)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String label(JsonNode label) {
        String description = label.path("description").asText("");
        JsonNode input = label.path("component");
        String optional = input.path("required").asBoolean(true) ? "" : " (optional)";
        return label.path("label").asText() + optional + "  " + element(input)
                + (description.isEmpty() ? "" : "\n" + description);
    }

    private static String element(JsonNode element) {
        return switch (element.path("type").asInt()) {
            case ComponentType.BUTTON ->
                "[" + Button.in(Entities.none().add(element)).getFirst().text() + "]";
            case ComponentType.TEXT_INPUT ->
                (element.path("label").asText("") + "  [ "
                                + element.path("value")
                                        .asText(element.path("placeholder").asText("...")) + " ]")
                        .strip();
            case ComponentType.CHECKBOX -> element.path("default").asBoolean() ? "[x]" : "[ ]";
            case ComponentType.FILE -> "(" + element.path("file").path("url").asText() + ")";
            default ->
                stream(element.path("options"))
                        .map(option -> option.path("label").asText())
                        .collect(Collectors.joining(" | ", "[", "]"));
        };
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
