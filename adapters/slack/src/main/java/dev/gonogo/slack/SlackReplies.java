package dev.gonogo.slack;

import com.google.gson.Gson;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/** Private replies as ephemeral messages. The same JSON answers a command in its acknowledgement and goes to a response URL. */
final class SlackReplies {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int MOST_IN_FALLBACK = 3000;
    private static final Words NOTHING_TO_SAY = Words.say("Done.");

    private SlackReplies() {}

    /** An ephemeral message that leaves the message with the pressed button as it is. */
    static String json(Reply reply) {
        return GSON.toJson(ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(fallback(reply))
                .blocks(blocks(reply))
                .build());
    }

    /** The lines in as few sections as Slack's limits allow. */
    static List<LayoutBlock> blocks(Reply reply) {
        List<LayoutBlock> blocks = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        int room = BlockKit.MOST_IN_MESSAGE - 100;
        List<Words> lines = lines(reply);
        for (int place = 0; place < lines.size(); place++) {
            String line = SlackText.mrkdwn(lines.get(place), BlockKit.MOST_IN_SECTION - 1);
            room -= line.length() + 1;
            if (room < 0) {
                flush(section, blocks);
                blocks.add(BlockKit.section("… and " + (lines.size() - place) + " more lines"));
                return blocks;
            }
            if (section.length() + line.length() >= BlockKit.MOST_IN_SECTION) {
                flush(section, blocks);
            }
            section.append(section.isEmpty() ? "" : "\n").append(line);
        }
        flush(section, blocks);
        return blocks;
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
        return reply.plain().isBlank() ? List.of(NOTHING_TO_SAY) : reply.lines();
    }

    private static void flush(StringBuilder section, List<LayoutBlock> blocks) {
        if (!section.toString().isBlank()) {
            blocks.add(BlockKit.section(section.toString()));
        }
        section.setLength(0);
    }
}
