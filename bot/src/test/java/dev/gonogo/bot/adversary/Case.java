package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Aftermath.Publication;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.memory.StoredCommit;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One publication, and what led to it. */
record Case(Aftermath play, Publication published) {

    String commit() {
        return published.commit();
    }

    PlainGit git() {
        return play.git();
    }

    Map<String, String> tree(String commit) {
        return git().tree(commit);
    }

    String name(String commit) {
        StoredCommit stored = play.repository().at(commit);
        return "“" + stored.message().lines().findFirst().orElse("") + "” by " + stored.author();
    }

    /** Where the release branch began, or was when gonogo took it over from somebody else. */
    Optional<String> begun() {
        return cut().flatMap(refs -> refs.branch(play.releaseBranch())).or(this::beginning);
    }

    private Optional<String> beginning() {
        return play.beginning(play.releaseBranch(), published.refs())
                .flatMap(refs -> refs.branch(play.releaseBranch()));
    }

    /** The same, without what was later removed by a force push. */
    Optional<String> begunBelow() {
        Set<String> below = git().ancestors(commit());
        return play.since(play.beginning(play.releaseBranch(), published.refs())).stream()
                .flatMap(refs -> refs.branch(play.releaseBranch()).stream())
                .filter(below::contains)
                .findFirst();
    }

    /** Whether a branch was ever at the commit. */
    boolean stood(String branch, String commit) {
        return play.reflog().stream()
                .anyMatch(refs -> refs.branch(branch).filter(commit::equals).isPresent());
    }

    /** Whether a branch ever had a commit on its line. */
    boolean wasOn(String branch, String commit) {
        return play.reflog().stream()
                .flatMap(refs -> refs.branch(branch).stream())
                .distinct()
                .anyMatch(head -> git().onLine(commit, head));
    }

    /** Commits of one and not of the other that changed a file. */
    Set<String> changing(String path, String from, String to) {
        Set<String> old = git().ancestors(from);
        return git().ancestors(to).stream()
                .filter(commit -> !old.contains(commit))
                .map(play.repository()::at)
                .filter(commit -> !PlainGit.same(git().before(commit), commit.files(), path))
                .map(StoredCommit::id)
                .collect(Collectors.toSet());
    }

    /** A required check that is not green; a status posted by a person does not count. */
    Optional<String> notGreen(String commit) {
        List<Check> checks = play.repository().checks(commit).stream()
                .filter(check -> check.source() instanceof CheckSource.App)
                .toList();
        return SeedA.PUSH_CHECKS.stream()
                .filter(name -> checks.stream()
                        .noneMatch(check -> check.name().equals(name) && check.state() == Check.State.GREEN))
                .findFirst()
                .map(name -> name + " is not green");
    }

    /**
     * The trees that the release branch may have: develop's at the cut, with the files that Release Please wrote for
     * this version.
     */
    List<Map<String, String>> rightful() {
        return begun().stream()
                .flatMap(begun -> play.heads(SeedA.APP).stream().map(written -> {
                    Map<String, String> tree = new TreeMap<>(tree(begun));
                    SeedAFiles.METADATA.forEach(
                            path -> tree.put(path, tree(written.id()).getOrDefault(path, "")));
                    return tree;
                }))
                .filter(tree -> Contents.hasHeading(tree, play.version()))
                .toList();
    }

    /** Commits of main's line that were not there when the play began, newest first. */
    List<StoredCommit> arrivals() {
        Set<String> before = git().ancestors(play.atFirst(SeedA.MAIN));
        return git().line(commit()).stream()
                .filter(commit -> !before.contains(commit.id()))
                .toList();
    }

    /** The promotion of this release by whose merge a commit came to main. */
    Optional<PullRequest> promotion(StoredCommit commit) {
        return play.mergedAs(SeedA.MAIN, commit.id())
                .filter(request ->
                        Set.of(play.releaseBranch(), play.ownBranch()).contains(request.head()));
    }

    /** A promotion of this release, and the commit that its merge left on main. */
    record Promoted(StoredCommit commit, PullRequest request) {}

    Stream<Promoted> promotions() {
        return arrivals().stream()
                .flatMap(commit -> promotion(commit).stream().map(request -> new Promoted(commit, request)));
    }

    /** Branches and tags when the release was cut. */
    Optional<Refs> cut() {
        return play.cut().map(Moment::refs);
    }
}
