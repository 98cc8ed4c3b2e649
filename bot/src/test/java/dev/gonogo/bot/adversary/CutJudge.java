package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.memory.SeedA;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a release was cut. */
final class CutJudge {
    private CutJudge() {}

    static Stream<Broken> red(Case one) {
        return one.begun().stream()
                .flatMap(commit -> one.notGreen(commit).stream()
                        .map(red -> Broken.of("it was cut at " + one.name(commit) + ", where " + red, commit)));
    }

    /** A recovery may be cut while the branch of the release that it replaces exists. */
    static Stream<Broken> besideAnother(Case one) {
        return one.play().story() == Story.RECOVERY ? Stream.empty() : besideAny(one);
    }

    private static Stream<Broken> besideAny(Case one) {
        return one.cut().stream()
                .flatMap(refs -> refs.branchesUnder("release/").stream())
                .filter(branch -> !branch.equals(one.play().releaseBranch()))
                .map(branch -> Broken.of("when it was cut there was " + branch, branch));
    }

    static Stream<Broken> elsewhere(Case one) {
        Optional<String> begun = one.begun();
        if (begun.isEmpty()) {
            return Stream.of(
                    Broken.of("there never was a release branch", one.play().releaseBranch()));
        }
        return begun
                .filter(commit -> !one.stood(SeedA.DEVELOP, commit))
                .map(commit -> Broken.of("it began at " + one.name(commit) + ", where develop never was", commit))
                .stream();
    }

    /** A recovery need not wait for backports. */
    static Stream<Broken> notBackported(Case one) {
        if (one.play().story() == Story.RECOVERY) {
            return Stream.empty();
        }
        Optional<String> main = one.cut().flatMap(refs -> refs.branch(SeedA.MAIN));
        return one.begun().stream().flatMap(begun -> main.stream().flatMap(head -> notBackported(one, head, begun)));
    }

    private static Stream<Broken> notBackported(Case one, String main, String begun) {
        String start = one.play().atFirst(SeedA.MAIN);
        return new FixOnDevelop(one.play(), main, begun)
                .owed()
                .map(path ->
                        new Broken(path + " of main is not in what was cut", List.of(one.changing(path, start, main))));
    }
}
