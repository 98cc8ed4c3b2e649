package dev.gonogo.discord;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Private replies as messages, in as few as Discord's limit of 4000 characters allows. They mention nobody. */
final class DiscordReplies {
    private static final int MOST_IN_MESSAGE = 3900;
    private static final int MOST_MESSAGES = 3;
    private static final Words NOTHING_TO_SAY = Words.say("Done.");

    private final DiscordText text;

    DiscordReplies(DiscordText text) {
        this.text = text;
    }

    /** One to three messages; what does not fit is counted. */
    List<MessageCreateData> messages(Reply reply) {
        return pages(lines(reply)).stream()
                .map(page -> builder().setComponents(TextDisplay.of(page)).build())
                .toList();
    }

    /** Words with one button below; as many words as fit into one message. */
    MessageCreateData question(List<Words> words, Button button) {
        String page = pages(lines(new Reply(words))).getFirst();
        return builder()
                .setComponents(TextDisplay.of(page), ActionRow.of(button))
                .build();
    }

    private static MessageCreateBuilder builder() {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false);
    }

    private List<String> pages(List<Words> lines) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (int place = 0; place < lines.size(); place++) {
            String line = text.markdown(lines.get(place), MOST_IN_MESSAGE / 2);
            if (page.length() + line.length() >= MOST_IN_MESSAGE) {
                if (pages.size() == MOST_MESSAGES - 1) {
                    page.append("\n-# … and ").append(lines.size() - place).append(" more lines");
                    break;
                }
                pages.add(page.toString());
                page.setLength(0);
            }
            page.append(page.isEmpty() ? "" : "\n").append(line);
        }
        pages.add(page.toString());
        return pages.stream().filter(one -> !one.isBlank()).toList();
    }

    private static List<Words> lines(Reply reply) {
        boolean blank = reply.lines().stream().allMatch(words -> words.plain().isBlank());
        return blank ? List.of(NOTHING_TO_SAY) : reply.lines();
    }
}
