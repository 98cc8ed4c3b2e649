package dev.gonogo.sandbox.demands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Demands under one heading of a release document. */
record Chapter(String title, List<Demand> demands) {
    Chapter {
        demands = List.copyOf(demands);
    }

    /**
     * One line of a release document.
     *
     * @param id for example {@code A-28}
     * @param words in Markdown, without a vertical bar
     * @param reach how much of it the bot itself enforces
     * @param why what it leaves to others; empty if it enforces all of it
     */
    record Demand(String id, String words, Reach reach, String why) {
        private Demand reaching(Reach some, String reason) {
            return new Demand(id, words, some, reason);
        }
    }

    /** How much of a demand the bot itself enforces. */
    enum Reach {
        /** A test shows what a maintainer would see. */
        TRUE,
        /** A part that only the repository can enforce. */
        PARTLY,
        /** Nothing of it can be seen by the bot. */
        OUTSIDE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads chapters: a title after {@code # }, then a line for each demand, its id first. A line that begins with
     * spaces adds {@code partly: why} or {@code outside: why} to the one above.
     */
    static List<Chapter> read(List<String> lines) {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("# ")) {
                chapters.add(new Chapter(line.substring(2), List.of()));
            } else if (line.startsWith(" ")) {
                String[] reach = line.strip().split(": ", 2);
                chapters.add(
                        chapters.removeLast().reaching(Reach.valueOf(reach[0].toUpperCase(Locale.ROOT)), reach[1]));
            } else if (!line.isBlank()) {
                int space = line.indexOf(' ');
                Demand demand = new Demand(line.substring(0, space), line.substring(space + 1), Reach.TRUE, "");
                chapters.add(chapters.removeLast().with(demand));
            }
        }
        return chapters;
    }

    private Chapter reaching(Reach reach, String why) {
        List<Demand> some = new ArrayList<>(demands);
        some.add(some.removeLast().reaching(reach, why));
        return new Chapter(title, some);
    }

    private Chapter with(Demand demand) {
        List<Demand> more = new ArrayList<>(demands);
        more.add(demand);
        return new Chapter(title, more);
    }
}
