package dev.gonogo.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks that gonogo uses, within the limits of the <a
 * href="https://docs.slack.dev/reference/block-kit/blocks">block reference</a>. Text is {@code verbatim}, so that Slack
 * does not turn words into links, channels or people.
 */
final class BlockKit {
    static final int MOST_IN_SECTION = 3000;
    static final int MOST_IN_CONTEXT = 2000;
    private static final int MOST_IN_HEADER = 150;

    /**
     * The most text in all blocks of a message together. The reference gives no limit; Slack answers
     * {@code msg_blocks_too_long} somewhere above 11,000 characters (slackapi/bolt-js issues 2509 and 2867).
     */
    static final int MOST_IN_MESSAGE = 10_000;

    private BlockKit() {}

    static LayoutBlock header(Words words) {
        return HeaderBlock.builder().text(plain(words.plain(), MOST_IN_HEADER)).build();
    }

    /** A section that shows all of its text; by default Slack would hide the end behind "see more". */
    static LayoutBlock section(String mrkdwn) {
        return SectionBlock.builder().text(text(mrkdwn)).expand(true).build();
    }

    /** Small text of at most ten pieces, in one block or none. */
    static List<LayoutBlock> context(List<String> pieces) {
        List<ContextBlockElement> elements = new ArrayList<>();
        pieces.forEach(piece -> elements.add(text(piece)));
        return elements.isEmpty()
                ? List.of()
                : List.of(ContextBlock.builder().elements(elements).build());
    }

    /** Plain text, never empty, because Slack refuses empty texts. */
    static PlainTextObject plain(String text, int most) {
        String shown = SlackText.plain(text, most).strip();
        return PlainTextObject.builder()
                .text(shown.isEmpty() ? "-" : shown)
                .emoji(false)
                .build();
    }

    static MarkdownTextObject text(String mrkdwn) {
        return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
    }
}
