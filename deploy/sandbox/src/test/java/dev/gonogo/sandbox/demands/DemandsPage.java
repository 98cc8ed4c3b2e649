package dev.gonogo.sandbox.demands;

import dev.gonogo.sandbox.demands.Chapter.Demand;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page from demand to test, in Markdown.
 *
 * @param fromPage what leads from the page's folder to the root of the checkout
 */
record DemandsPage(List<Chapter> chapters, List<Proof> proofs, String fromPage) {
    private static final String HEAD = """
            # What the two seeds demand, and the tests that prove it

            The first seed's runbook is that of a Release Please promotion (A), the second's release process that of a train (B). \
            A test that proves a line carries its id, so `grep -r A-28` finds the rule and its proof. This page is made from \
            those tests; the build fails when it is stale, and when a line that had a proof has none any more.
            """;

    String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        List<Demand> missing = missing();
        if (!missing.isEmpty()) {
            page.append("\n## Not proven yet\n\n");
            missing.forEach(demand -> page.append("- " + demand.id() + " " + demand.words() + "\n"));
        }
        for (Chapter chapter : chapters) {
            page.append("\n## " + chapter.title() + "\n\n| id | demand | proven by |\n|---|---|---|\n");
            chapter.demands()
                    .forEach(demand -> page.append(
                            "| %s | %s | %s |\n".formatted(demand.id(), demand.words(), proofs(demand.id()))));
        }
        return page.toString();
    }

    /** Demands that no test proves. */
    List<Demand> missing() {
        return chapters.stream()
                .flatMap(chapter -> chapter.demands().stream())
                .filter(demand ->
                        proofs.stream().noneMatch(proof -> proof.demand().equals(demand.id())))
                .toList();
    }

    private String proofs(String id) {
        String all = proofs.stream()
                .filter(proof -> proof.demand().equals(id))
                .map(proof -> "[%s](%s): %s".formatted(proof.type(), fromPage + proof.source(), proof.sentence()))
                .collect(Collectors.joining("<br>"));
        return all.isEmpty() ? "*not proven yet*" : all;
    }
}
