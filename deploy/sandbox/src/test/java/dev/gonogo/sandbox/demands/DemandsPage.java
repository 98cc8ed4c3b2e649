package dev.gonogo.sandbox.demands;

import dev.gonogo.sandbox.demands.Chapter.Demand;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page from demand to test, in Markdown.
 *
 * @param fromPage path from the page's folder to the root of the checkout
 */
record DemandsPage(List<Chapter> chapters, List<Proof> proofs, String fromPage) {
    private static final String HEAD = """
            # What the two seeds demand, and the tests that prove it

            The first seed's runbook is that of a Release Please promotion (A), the second's release process that of a train (B). \
            A test that proves a line carries its id, so `grep -r A-28` finds the rule and its proof. This page is made from \
            those tests; the build fails when it is stale, and when a line has no proof.

            *true*: a test shows what a maintainer sees of it. *partly*: the bot keeps what it can, and the rest is up to the \
            repository's own workflows or people. *outside*: nothing of it can be seen by the bot.
            """;

    String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        List<Demand> missing = missing();
        if (!missing.isEmpty()) {
            page.append("\n## Not proven yet\n\n");
            missing.forEach(demand -> page.append("- " + demand.id() + " " + demand.words() + "\n"));
        }
        for (Chapter chapter : chapters) {
            page.append("\n## " + chapter.title() + "\n\n| id | demand | holds | proven by |\n|---|---|---|---|\n");
            chapter.demands()
                    .forEach(demand -> page.append("| %s | %s | %s | %s |\n"
                            .formatted(demand.id(), demand.words(), holds(demand), proofs(demand.id()))));
        }
        return page.toString();
    }

    /** Demands that no test proves, among those that the bot enforces. */
    List<Demand> missing() {
        return chapters.stream()
                .flatMap(chapter -> chapter.demands().stream())
                .filter(demand -> !proven(demand))
                .toList();
    }

    private boolean proven(Demand demand) {
        Stream<Proof> of = proofs.stream().filter(proof -> proof.demand().equals(demand.id()));
        return switch (demand.reach()) {
            case TRUE -> of.anyMatch(Proof::ofBehaviour);
            case PARTLY -> of.findAny().isPresent();
            case OUTSIDE -> true;
        };
    }

    private static String holds(Demand demand) {
        return demand.why().isEmpty() ? demand.reach().word() : demand.reach().word() + ": " + demand.why();
    }

    private String proofs(String id) {
        String all = proofs.stream()
                .filter(proof -> proof.demand().equals(id))
                .map(proof -> "[%s](%s): %s".formatted(proof.type(), fromPage + proof.source(), proof.sentence()))
                .collect(Collectors.joining("<br>"));
        return all;
    }
}
