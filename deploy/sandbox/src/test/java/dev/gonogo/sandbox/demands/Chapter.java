package dev.gonogo.sandbox.demands;

import java.util.ArrayList;
import java.util.List;

/** Demands under one heading of the runbook. */
record Chapter(String title, List<Demand> demands) {
    Chapter {
        demands = List.copyOf(demands);
    }

    /**
     * One line of the runbook.
     *
     * @param id for example {@code A-28}
     * @param words in Markdown, without a vertical bar
     */
    record Demand(String id, String words) {}

    /** Reads chapters: a title after {@code # }, then a line for each demand, its id first. */
    static List<Chapter> read(List<String> lines) {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("# ")) {
                chapters.add(new Chapter(line.substring(2), List.of()));
            } else if (!line.isBlank()) {
                int space = line.indexOf(' ');
                Demand demand = new Demand(line.substring(0, space), line.substring(space + 1));
                chapters.add(chapters.removeLast().with(demand));
            }
        }
        return chapters;
    }

    private Chapter with(Demand demand) {
        List<Demand> more = new ArrayList<>(demands);
        more.add(demand);
        return new Chapter(title, more);
    }
}
