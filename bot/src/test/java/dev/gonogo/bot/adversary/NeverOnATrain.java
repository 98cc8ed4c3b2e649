package dev.gonogo.bot.adversary;

import static dev.gonogo.bot.adversary.Never.published;

import dev.gonogo.bot.adversary.Aftermath.Publication;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What never happens to a train of the second seed: what was validated, reviewed and ticked is the commit that is tagged, or one that
 * differs from it by the version and nothing else.
 */
final class NeverOnATrain {
    private static final String BUMPED = "package.json";
    private static final Map<String, String> REVIEWERS = Map.of("qa", "carol", "docs", "dave");

    static final Never UNREVIEWED = new Never(
            "B-20 B-22", "a tag on what a role did not sign off", Set.of(), published(NeverOnATrain::unreviewed));

    static final List<Never> SEED_B = List.of(
            new Never(
                    "B-09",
                    "a train from elsewhere than integration",
                    Set.of("create-branch"),
                    published(NeverOnATrain::begunElsewhere)),
            new Never("B-12 B-14", "a tag on what was not validated", Set.of(), published(NeverOnATrain::unvalidated)),
            UNREVIEWED,
            new Never("B-21 B-42", "a tag on what was not ticked", Set.of(), published(NeverOnATrain::unticked)),
            new Never("B-23", "a tag on files of another version", Set.of(), published(NeverOnATrain::otherVersion)),
            new Never("B-25", "a tag that is not on the train's branch", Set.of(), published(NeverOnATrain::offBranch)),
            new Never("B-25", "a tag of another kind", Set.of(), published(Never::otherTag)),
            new Never("B-04 B-40", "a tag on what is red", Set.of("checks-green"), published(NeverOnATrain::red)),
            new Never("A-70 B-22", "a tag without a go on its very commit", Set.of(), published(Never::withoutGo)),
            new Never("A-72", "a tag that is pushed twice", Set.of(), published(Never::pushedTwice)));

    private NeverOnATrain() {}

    private static Optional<String> begunElsewhere(Aftermath play, Publication published) {
        return play.beginning(play.releaseBranch(), published.refs())
                .flatMap(refs -> refs.branch(play.releaseBranch()))
                .filter(begun -> play.reflog().stream()
                        .noneMatch(refs ->
                                refs.branch(SeedA.DEVELOP).filter(begun::equals).isPresent()))
                .map(begun -> "it began at " + Never.name(play, begun) + ", where develop never was");
    }

    /** Whether what was seen of one commit was seen of the tagged one as well. */
    private static boolean same(Aftermath play, String seen, Publication published) {
        if (seen.isEmpty()) {
            return false;
        }
        Map<String, String> before = new TreeMap<>(play.git().tree(seen));
        before.computeIfPresent(
                BUMPED, (path, text) -> text.replaceAll("(\"version\": \")[^\"]*", "$1" + play.version()));
        Map<String, String> tagged = play.git().tree(published.commit());
        return before.equals(tagged) || play.git().tree(seen).equals(tagged);
    }

    private static Optional<String> unvalidated(Aftermath play, Publication published) {
        boolean validated = play.repository().runs().of(Story.VALIDATION).stream()
                .filter(run -> run.state() == RunState.SUCCEEDED)
                .anyMatch(run -> same(play, run.commit(), published));
        return validated ? Optional.empty() : Optional.of(never(play, published, "validated"));
    }

    private static Optional<String> unreviewed(Aftermath play, Publication published) {
        return REVIEWERS.entrySet().stream()
                .filter(role -> goes(play)
                        .filter(go -> go.by().login().equals(role.getValue()))
                        .noneMatch(go -> same(play, go.commit(), published)))
                .map(role -> never(play, published, "signed off by " + role.getKey()))
                .findFirst();
    }

    private static Stream<Decision.Go> goes(Aftermath play) {
        return play.release().decided(Decision.Go.class);
    }

    private static Optional<String> unticked(Aftermath play, Publication published) {
        boolean ticked =
                play.release().decided(Decision.Tick.class).anyMatch(tick -> same(play, tick.commit(), published));
        return ticked ? Optional.empty() : Optional.of(never(play, published, "ticked"));
    }

    private static String never(Aftermath play, Publication published, String what) {
        return Never.name(play, published.commit()) + " was tagged, and never " + what;
    }

    private static Optional<String> otherVersion(Aftermath play, Publication published) {
        String text = play.git().tree(published.commit()).getOrDefault(BUMPED, "");
        return text.contains("\"version\": \"" + play.version() + "\"")
                ? Optional.empty()
                : Optional.of(BUMPED + " says " + text.strip());
    }

    private static Optional<String> offBranch(Aftermath play, Publication published) {
        boolean on = published
                .refs()
                .branch(play.releaseBranch())
                .filter(head -> play.git().ancestors(head).contains(published.commit()))
                .isPresent();
        return on
                ? Optional.empty()
                : Optional.of(Never.name(play, published.commit()) + " was not on " + play.releaseBranch());
    }

    private static Optional<String> red(Aftermath play, Publication published) {
        return Never.notGreen(play, published.commit(), SeedA.PUSH_CHECKS)
                .map(why -> Never.name(play, published.commit()) + " was tagged, where " + why);
    }
}
