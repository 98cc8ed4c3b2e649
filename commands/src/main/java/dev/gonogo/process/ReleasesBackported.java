package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Releases.Released;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Missing;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code releases-backported}: what the releases before this one brought is in a branch as well, so that no release loses the hotfix
 * of the one before it (B-07, B-36, B-37). These are the releases of the line that it follows and, where it begins a line of its own, those of
 * maintained lines. A release that was tagged when the train after it was out already is owed by the one after that. What the process itself
 * committed for them is not owed.
 *
 * @param branch with placeholders
 */
public record ReleasesBackported(String branch) implements Need {

    /** @param first the lowest of the releases that have the commit */
    private record Owed(Version first, Missing missing) {}

    @Override
    public String rule() {
        return "releases-backported";
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .headOf(branch)
                .flatMap(head -> earlier(situation).flatMap(earlier -> missing(situation, earlier, head)))
                .flatMap(missing -> owed(situation, missing))
                .fold(owed -> judge(situation, owed), why -> Finding.cannotTell(rule(), why));
    }

    /** The commits of the releases, the lowest first. A tag owes its fixes whether or not it counts as a release. */
    private static Answer<Map<Version, String>> earlier(Situation situation) {
        return Releases.of(situation.process(), situation.world()).flatMap(all -> {
            Releases below =
                    ReleaseLine.others(situation, all).where(version -> version.compareTo(situation.version()) < 0);
            return ReleaseLine.of(situation, all).flatMap(line -> earlier(situation, below, line));
        });
    }

    private static Answer<Map<Version, String>> earlier(Situation situation, Releases below, ReleaseLine line) {
        Set<String> lines = new LinkedHashSet<>();
        line.before().map(Version::line).ifPresent(lines::add);
        if (!lines.contains(situation.version().line())) {
            lines.addAll(situation.process().versions().maintained());
        }
        LateReleases late = new LateReleases(situation, below);
        Map<Version, String> earlier = new TreeMap<>();
        Answer<Map<Version, String>> all = new Answer.Known<>(earlier);
        for (Released one : below.all()) {
            switch (lines.contains(one.version().line()) ? new Answer.Known<>(true) : late.has(one)) {
                case Answer.Known<Boolean>(Boolean owed) when owed -> earlier.put(one.version(), one.commit());
                case Answer.Known<Boolean> settled -> {}
                case Answer.CannotTell<Boolean>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    private static Answer<List<Owed>> missing(Situation situation, Map<Version, String> earlier, String head) {
        List<String> metadata = situation.process().metadata().files();
        return situation
                .askAll(earlier.values(), commit -> new NotBackported(commit, head, metadata))
                .map(missing -> {
                    Map<String, Owed> owed = new LinkedHashMap<>();
                    earlier.forEach((version, commit) -> missing.getOrDefault(commit, List.of())
                            .forEach(one -> owed.putIfAbsent(one.commit().id(), new Owed(version, one))));
                    return List.copyOf(owed.values());
                });
    }

    private static Answer<List<Owed>> owed(Situation situation, List<Owed> missing) {
        List<Owed> owed = new ArrayList<>();
        Answer<List<Owed>> all = new Answer.Known<>(owed);
        for (Owed one : missing) {
            switch (OwnCommits.made(situation.of(one.first()), one.missing().made())) {
                case Answer.Known<Boolean>(Boolean own) when own -> {}
                case Answer.Known<Boolean> foreign -> owed.add(one);
                case Answer.CannotTell<Boolean>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    private Finding judge(Situation situation, List<Owed> owed) {
        Words name = say("{}", code(situation.fill(branch)));
        if (owed.isEmpty()) {
            return Finding.held(rule(), "{} has what earlier releases fixed.", name);
        }
        List<LineCommit> commits =
                owed.stream().map(one -> one.missing().made()).toList();
        return Finding.notHeld(
                        rule(),
                        "{} lacks {} of {}: {}. Pick {} to {} by a pull request. A commit there that settles one in another way"
                                + " must name it, as {} does.",
                        name,
                        Commits.count(commits),
                        releases(situation, owed),
                        Commits.lacking(owed.stream().map(Owed::missing).toList(), requests(situation, owed)),
                        commits.size() == 1 ? "it" : "them",
                        name,
                        code("git cherry-pick -x"))
                .about(Commits.ids(commits));
    }

    private static Words releases(Situation situation, List<Owed> owed) {
        return Words.join(
                " and ",
                versions(owed)
                        .map(version -> say("{}", code(situation.of(version).tag())))
                        .toList());
    }

    private static Stream<Version> versions(List<Owed> owed) {
        return owed.stream().map(Owed::first).distinct();
    }

    private static List<PullRequest> requests(Situation situation, List<Owed> owed) {
        return versions(owed)
                .map(version -> situation.of(version).fill("{release}"))
                .distinct()
                .flatMap(base -> Commits.requests(situation, base).stream())
                .toList();
    }

    @Override
    public Words explain() {
        return say("what earlier releases fixed is in {}", code(branch));
    }
}
