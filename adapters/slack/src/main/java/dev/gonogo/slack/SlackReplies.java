package dev.gonogo.slack;

import com.google.gson.stream.JsonWriter;
import com.slack.api.model.block.LayoutBlock;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Private replies as ephemeral messages. The same JSON is used in a command's acknowledgement and for a response URL.
 */
final class SlackReplies {
    private static final int MOST_IN_FALLBACK = 3000;
    private static final Words NOTHING_TO_SAY = Words.say("Done.");

    private SlackReplies() {}

    /** An ephemeral message that leaves the message with the pressed button as it is. */
    static String json(Reply reply) {
        StringWriter json = new StringWriter(1024);
        try (JsonWriter writer = new JsonWriter(json)) {
            writer.beginObject();
            writer.name("response_type").value("ephemeral");
            writer.name("replace_original").value(false);
            writer.name("text").value(fallback(reply));
            writer.name("blocks").beginArray();
            for (String section : sections(reply)) {
                writeSection(writer, section);
            }
            writer.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory does not fail", e);
        }
        return json.toString();
    }

    /** The same as {@link BlockKit#section}, without reflection, because every command waits for it. */
    private static void writeSection(JsonWriter writer, String mrkdwn) throws IOException {
        writer.beginObject().name("type").value("section");
        writer.name("text").beginObject();
        writer.name("type")
                .value("mrkdwn")
                .name("text")
                .value(mrkdwn)
                .name("verbatim")
                .value(true);
        writer.endObject().name("expand").value(true).endObject();
    }

    static List<LayoutBlock> blocks(Reply reply) {
        return sections(reply).stream().map(BlockKit::section).toList();
    }

    /** The lines in as few sections as Slack's limits allow. */
    private static List<String> sections(Reply reply) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        int room = BlockKit.MOST_IN_MESSAGE - 100;
        List<Words> lines = lines(reply);
        for (int place = 0; place < lines.size(); place++) {
            String line = SlackText.mrkdwn(lines.get(place), BlockKit.MOST_IN_SECTION - 1);
            room -= line.length() + 1;
            if (room < 0) {
                flush(section, sections);
                sections.add("… and " + (lines.size() - place) + " more lines");
                return sections;
            }
            if (section.length() + line.length() >= BlockKit.MOST_IN_SECTION) {
                flush(section, sections);
            }
            section.append(section.isEmpty() ? "" : "\n").append(line);
        }
        flush(section, sections);
        return sections;
    }

    static String fallback(Reply reply) {
        StringBuilder text = new StringBuilder();
        for (Words words : lines(reply)) {
            int room = MOST_IN_FALLBACK - text.length() - 1;
            if (room < 2) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(SlackText.unmarked(words, room));
        }
        return text.toString();
    }

    private static List<Words> lines(Reply reply) {
        boolean blank = reply.lines().stream().allMatch(words -> words.plain().isBlank());
        return blank ? List.of(NOTHING_TO_SAY) : reply.lines();
    }

    private static void flush(StringBuilder section, List<String> sections) {
        String text = section.toString();
        if (!text.isBlank()) {
            sections.add(text);
        }
        section.setLength(0);
    }
}
