package dev.gonogo.slack;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A board as Block Kit: header, state, one line per stage with details below in small text, the question, buttons,
 * footer. However large the board is, the message stays within Slack's limits and says what it left out.
 */
final class BoardBlocks {
    private static final int MOST_IN_SMALL_TEXT = 300;
    private static final int MOST_IN_FALLBACK = 3000;
    private static final LineBlocks STAGES = new LineBlocks(34, 100, 4500);
    private static final LineBlocks QUESTION = new LineBlocks(9, 40, 2000);

    private BoardBlocks() {}

    /** At most 50 blocks: four around the stages (34 at most), a divider, the question (9 at most) and the buttons. */
    static List<LayoutBlock> blocks(Board board) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.header(board.heading()));
        addSmall(blocks, board.standing());
        blocks.addAll(STAGES.blocks(board.lines()));
        if (!board.question().isEmpty()) {
            blocks.add(DividerBlock.builder().build());
            blocks.addAll(QUESTION.blocks(board.question()));
        }
        Buttons.block(board.buttons()).ifPresent(blocks::add);
        addSmall(blocks, board.footer());
        return blocks;
    }

    private static void addSmall(List<LayoutBlock> blocks, Words words) {
        String text = SlackText.mrkdwn(words, MOST_IN_SMALL_TEXT);
        if (!text.isBlank()) {
            blocks.addAll(BlockKit.context(List.of(text)));
        }
    }

    /** The board in plain lines, for notifications and screen readers; each mark becomes a word. */
    static String fallback(Board board) {
        StringBuilder text = new StringBuilder(SlackText.unmarked(board.heading(), MOST_IN_SMALL_TEXT));
        if (!board.standing().isEmpty()) {
            text.append(": ").append(SlackText.unmarked(board.standing(), MOST_IN_SMALL_TEXT));
        }
        // The question comes first, because a notification shows only the beginning.
        addLines(text, board.question());
        addLines(text, board.lines());
        return text.toString();
    }

    private static void addLines(StringBuilder text, List<Line> lines) {
        for (Line line : lines) {
            String said = "\n" + SlackText.unmarked(said(line), MOST_IN_SMALL_TEXT);
            if (text.length() + said.length() > MOST_IN_FALLBACK) {
                return;
            }
            text.append(said);
            addLines(text, line.details());
        }
    }

    private static Words said(Line line) {
        boolean colon = !line.label().endsWith("?") && !line.words().isEmpty();
        Words label = line.label().isEmpty() ? Words.NONE : Words.say(colon ? "{}:" : "{}", line.label());
        Words mark = Words.say("({})", line.mark().word());
        return Words.join(
                " ",
                Stream.of(label, line.words(), mark)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
