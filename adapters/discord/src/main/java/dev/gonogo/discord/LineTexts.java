package dev.gonogo.discord;

import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a board as markdown, with details below in Discord's small text ({@code -#}). What does not fit is counted.
 */
final class LineTexts {
    private static final int LEAST_IN_ROW = 60;
    private static final int ROOM_FOR_COUNT = 40;
    private static final String SMALL = "-# ";
    private static final String GAP = "\u2003";
    /** Details of a word or two are shown side by side, sentences on lines of their own. */
    private static final int LONGEST_SIDE_BY_SIDE = 32;

    private static final int MOST_SIDE_BY_SIDE = 8;

    private final DiscordText text;

    LineTexts(DiscordText text) {
        this.text = text;
    }

    /**
     * The lines, empty for none.
     *
     * @param most characters for all of them together, at least 200
     */
    String markdown(List<Line> lines, int most) {
        List<Row> rows = rows(lines);
        return whole(rows, most).orElseGet(() -> fitting(rows, most));
    }

    /** One line of the message: a line of the board, or details side by side. */
    private record Row(boolean small, List<Words> parts) {
        String markdown(DiscordText text, int most) {
            String start = small ? SMALL : "";
            int share = (most - start.length()) / parts.size() - GAP.length();
            List<String> shown = parts.stream()
                    .map(part -> text.markdown(part, share).strip())
                    .toList();
            return start + String.join(GAP, shown);
        }
    }

    private Optional<String> whole(List<Row> rows, int most) {
        StringBuilder whole = new StringBuilder();
        for (Row row : rows) {
            whole.append(whole.isEmpty() ? "" : "\n").append(row.markdown(text, most));
            if (whole.length() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(whole.toString());
    }

    /** An equal share for each row; if even that is too little for a sentence, only the first rows. */
    private String fitting(List<Row> rows, int most) {
        int share = Math.max(LEAST_IN_ROW, (most - ROOM_FOR_COUNT) / rows.size() - 1);
        StringBuilder fitting = new StringBuilder();
        for (int place = 0; place < rows.size(); place++) {
            String row = rows.get(place).markdown(text, share);
            if (fitting.length() + row.length() + 1 > most - ROOM_FOR_COUNT) {
                int left = rows.subList(place, rows.size()).stream()
                        .mapToInt(one -> one.parts().size())
                        .sum();
                return fitting.append(SMALL + "… and " + left + " more lines").toString();
            }
            fitting.append(row).append('\n');
        }
        return fitting.toString().stripTrailing();
    }

    private static List<Row> rows(List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new Row(false, List.of(words(line))));
            rows.addAll(details(flat(line.details())));
        }
        return rows;
    }

    private static List<Row> details(List<Line> details) {
        List<Row> rows = new ArrayList<>();
        List<Words> together = new ArrayList<>();
        for (Line detail : details) {
            boolean little = detail.label().length() + detail.words().plain().length() <= LONGEST_SIDE_BY_SIDE;
            if (!together.isEmpty() && (!little || together.size() == MOST_SIDE_BY_SIDE)) {
                rows.add(new Row(true, List.copyOf(together)));
                together.clear();
            }
            if (little) {
                together.add(words(detail));
            } else {
                rows.add(new Row(true, List.of(words(detail))));
            }
        }
        if (!together.isEmpty()) {
            rows.add(new Row(true, List.copyOf(together)));
        }
        return rows;
    }

    private static List<Line> flat(List<Line> lines) {
        List<Line> flat = new ArrayList<>();
        for (Line line : lines) {
            flat.add(line);
            flat.addAll(flat(line.details()));
        }
        return flat;
    }

    private static Words words(Line line) {
        Mark mark = line.mark();
        return line.label().isEmpty()
                ? Words.say("{} {}", mark.symbol(), line.words())
                : Words.say("{} {} {}", mark.symbol(), Words.strong(line.label()), line.words());
    }
}
