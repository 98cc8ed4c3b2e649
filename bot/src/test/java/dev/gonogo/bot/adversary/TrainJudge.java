package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was checked of a train before it was tagged. */
final class TrainJudge {
    private static final String BUMPED = "package.json";
    private static final List<String> ALL_BUMPED = List.of(BUMPED, "pyproject.toml", "charts/soma/Chart.yaml");
    private static final Pattern VERSION =
            Pattern.compile("(\"version\": \"|version = \"|(?:v|appV)ersion: \"?)[^\"\n]*");
    private static final Map<String, String> REVIEWERS = Map.of("qa", "carol", "docs", "dave");

    private TrainJudge() {}

    static Stream<Broken> begunElsewhere(Case one) {
        return one.begunBelow().stream()
                .filter(begun -> !rightful(one, begun))
                .map(begun -> new Broken(
                        "it began at " + one.name(begun) + ", where it must not", List.of(accepted(one, begun))));
    }

    /** An override of "the branch left its beginning" covers everything up to the last commit that is still in it. */
    private static Set<String> accepted(Case one, String begun) {
        Optional<String> left = one.begun().flatMap(first -> one.git().base(begun, first));
        return Stream.concat(Stream.of(begun), left.stream()).collect(Collectors.toSet());
    }

    private static boolean rightful(Case one, String begun) {
        return one.play().story() == Story.PATCH
                ? one.play().tagAtFirst().commit().equals(begun)
                : one.wasOn(SeedA.DEVELOP, begun);
    }

    /** Whether evidence about one commit also counts for the tagged one. */
    static boolean same(Case one, String seen) {
        if (seen.isEmpty()) {
            return false;
        }
        Map<String, String> before = new TreeMap<>(one.tree(seen));
        String its = "$1" + one.play().version();
        ALL_BUMPED.forEach(bumped -> before.computeIfPresent(
                bumped, (path, text) -> VERSION.matcher(text).replaceAll(its)));
        Map<String, String> tagged = one.tree(one.commit());
        return before.equals(tagged) || one.tree(seen).equals(tagged);
    }

    static Stream<Broken> unvalidated(Case one) {
        boolean validated = one.play().validated().stream().anyMatch(commit -> same(one, commit));
        return TagJudge.unless(validated, tagged(one, "never validated"), one);
    }

    static Stream<Broken> unreviewed(Case one) {
        return REVIEWERS.entrySet().stream()
                .filter(role -> one.play()
                        .release()
                        .decided(Decision.Go.class)
                        .filter(go -> go.by().login().equals(role.getValue()))
                        .noneMatch(go -> same(one, go.commit())))
                .flatMap(role -> TagJudge.unless(false, tagged(one, "never signed off by " + role.getKey()), one));
    }

    static Stream<Broken> unticked(Case one) {
        boolean ticked = one.play().release().decided(Decision.Tick.class).anyMatch(tick -> same(one, tick.commit()));
        return TagJudge.unless(ticked, tagged(one, "never ticked"), one);
    }

    private static String tagged(Case one, String how) {
        return one.name(one.commit()) + " was tagged, and " + how;
    }

    static Stream<Broken> otherVersion(Case one) {
        String text = one.tree(one.commit()).getOrDefault(BUMPED, "");
        boolean its = text.contains("\"version\": \"" + one.play().version() + "\"");
        return TagJudge.unless(its, BUMPED + " says " + text.strip(), one);
    }

    static Stream<Broken> offBranch(Case one) {
        boolean on = one.published()
                .refs()
                .branch(one.play().releaseBranch())
                .filter(head -> one.git().ancestors(head).contains(one.commit()))
                .isPresent();
        return TagJudge.unless(on, one.name(one.commit()) + " was not on the train's branch", one);
    }

    static Stream<Broken> red(Case one) {
        return one.notGreen(one.commit()).stream().map(why -> Broken.of(tagged(one, why), one.commit()));
    }
}
