package dev.gonogo.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a board as sections, with details below in small text. What does not fit is counted.
 *
 * @param mostBlocks blocks that all lines together may use
 * @param mostRows lines and details that may be shown
 * @param mostCharacters characters that all lines together may use
 */
record LineBlocks(int mostBlocks, int mostRows, int mostCharacters) {
    private static final int MOST_DETAILS = 20;
    private static final int MOST_TOGETHER = 20;
    /** Details of a word or two are shown side by side, sentences on lines of their own. */
    private static final int LONGEST_SIDE_BY_SIDE = 32;

    private static final String GAP = "\u2003";

    List<LayoutBlock> blocks(List<Line> lines) {
        int share = share(lines);
        List<LayoutBlock> blocks = new ArrayList<>();
        int rows = 0;
        int left = lines.size();
        for (Paragraph paragraph : paragraphs(lines, share)) {
            int kept = paragraph.rows == left ? 0 : 1;
            int freeBlocks = mostBlocks - blocks.size() - kept;
            if (freeBlocks < 1 || rows + paragraph.rows > mostRows) {
                blocks.addAll(BlockKit.context(List.of("… and " + left + " more lines")));
                return blocks;
            }
            rows += paragraph.rows;
            left -= paragraph.rows;
            int freeDetails = freeBlocks < 2 ? 0 : Math.min(MOST_DETAILS, mostRows - rows);
            List<Line> details = fitting(paragraph.details, freeDetails);
            blocks.add(BlockKit.section(paragraph.text.toString()));
            blocks.addAll(BlockKit.context(small(details, share)));
            rows += details.size();
        }
        return blocks;
    }

    /** Lines that are shown close together: those without details, and the next one that has some. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final List<Line> details = new ArrayList<>();
        private int rows;

        boolean takes(String row) {
            return rows == 0
                    || (details.isEmpty()
                            && rows < MOST_TOGETHER
                            && text.length() + row.length() < BlockKit.MOST_IN_SECTION);
        }

        void add(String row, List<Line> below) {
            text.append(rows == 0 ? "" : "\n").append(row);
            rows++;
            details.addAll(below);
        }
    }

    private static List<Paragraph> paragraphs(List<Line> lines, int share) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Paragraph last = new Paragraph();
        for (Line line : lines) {
            String row = text(line, share);
            if (!last.takes(row)) {
                paragraphs.add(last);
                last = new Paragraph();
            }
            last.add(row, flat(line.details()));
        }
        if (last.rows > 0) {
            paragraphs.add(last);
        }
        return paragraphs;
    }

    /** The room for one row: the limit of a small text if all rows fit together, otherwise an equal share for each. */
    private int share(List<Line> lines) {
        List<Line> rows = flat(lines);
        int all = 0;
        for (Line row : rows) {
            all += text(row, BlockKit.MOST_IN_CONTEXT).length() + 1;
            if (all > mostCharacters) {
                return mostCharacters / Math.min(rows.size(), mostRows);
            }
        }
        return BlockKit.MOST_IN_CONTEXT;
    }

    private static List<Line> fitting(List<Line> details, int most) {
        if (details.size() <= most || most < 1) {
            return details.subList(0, Math.min(details.size(), most));
        }
        List<Line> fitting = new ArrayList<>(details.subList(0, most - 1));
        fitting.add(Line.of(Mark.NOTE, "", Words.say("and {} more", details.size() - fitting.size())));
        return fitting;
    }

    private static List<Line> flat(List<Line> lines) {
        List<Line> flat = new ArrayList<>();
        for (Line line : lines) {
            flat.add(line);
            flat.addAll(flat(line.details()));
        }
        return flat;
    }

    /** The details as few pieces of text, each within the limit of one context element. */
    private static List<String> small(List<Line> details, int share) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean sideBySide = false;
        for (Line detail : details) {
            String text = text(detail, share);
            if (piece.length() + text.length() >= BlockKit.MOST_IN_CONTEXT) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            boolean little = detail.label().length() + detail.words().plain().length() <= LONGEST_SIDE_BY_SIDE;
            String separator = sideBySide && little ? GAP : "\n";
            piece.append(piece.isEmpty() ? "" : separator).append(text);
            sideBySide = little;
        }
        pieces.add(piece.toString());
        return pieces.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static String text(Line line, int most) {
        String symbol = line.mark().symbol();
        Words words = line.label().isEmpty()
                ? Words.say("{} {}", symbol, line.words())
                : Words.say("{} {} {}", symbol, Words.strong(line.label()), line.words());
        return SlackText.mrkdwn(words, most).strip();
    }
}
