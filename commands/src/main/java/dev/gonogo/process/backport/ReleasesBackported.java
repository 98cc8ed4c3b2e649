package dev.gonogo.process.backport;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.backport.EarlierReleases.Earlier;
import dev.gonogo.process.files.OwnCommits;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code releases-backported}: a branch has everything that the earlier releases brought, so that no release loses an
 * earlier hotfix, even if an earlier train was allowed to go without it. {@link EarlierReleases} says which releases
 * these are. What the process itself committed for them is not owed.
 *
 * @param branch with placeholders
 */
public record ReleasesBackported(String branch) implements Need {

    /** @param first the lowest of the releases that have the commit */
    private record Owed(Version first, MissingCommit missing) {
        boolean isSame(Owed other) {
            return missing.commit().equals(other.missing.commit());
        }
    }

    @Override
    public String rule() {
        return "releases-backported";
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .headOf(branch)
                .flatMap(head -> EarlierReleases.of(situation).flatMap(earlier -> owed(situation, earlier, head)))
                .fold(owed -> judge(situation, owed), why -> Finding.cannotTell(rule(), why));
    }

    private static Answer<List<Owed>> owed(Situation situation, List<Earlier> earlier, String head) {
        Answer<List<Owed>> owed = new Answer.Known<>(List.of());
        for (Earlier one : earlier) {
            List<String> places =
                    Stream.concat(one.later().stream(), Stream.of(head)).toList();
            owed = Answer.both(owed, missing(situation, one, places));
        }
        return owed.map(all -> {
            Map<String, Owed> once = new LinkedHashMap<>();
            all.forEach(one -> once.putIfAbsent(one.missing().commit().id(), one));
            return List.copyOf(once.values());
        });
    }

    /** What of a release is missing in each of several places, as it is missing in the last one. */
    private static Answer<List<Owed>> missing(Situation situation, Earlier release, List<String> places) {
        Map<String, List<String>> metadata = situation.process().metadata().pointers();
        Answer<List<Owed>> here = situation
                .ask(new NotBackported(release.commit(), places.getFirst(), metadata))
                .flatMap(missing -> owed(situation, release, missing));
        List<String> others = places.subList(1, places.size());
        return here.flatMap(owed -> owed.isEmpty() || others.isEmpty()
                ? new Answer.Known<>(owed)
                : missing(situation, release, others)
                        .map(there -> there.stream()
                                .filter(one -> owed.stream().anyMatch(one::isSame))
                                .toList()));
    }

    /** Without what the process itself committed for the release. */
    private static Answer<List<Owed>> owed(Situation situation, Earlier release, List<MissingCommit> missing) {
        List<Owed> owed = new ArrayList<>();
        Answer<List<Owed>> all = new Answer.Known<>(owed);
        for (MissingCommit one : missing) {
            switch (OwnCommits.made(situation.of(release.version()), one.made())) {
                case Answer.Known<Boolean>(Boolean own) when own -> {}
                case Answer.Known<Boolean> foreign -> owed.add(new Owed(release.version(), one));
                case Answer.CannotTell<Boolean>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    private Finding judge(Situation situation, List<Owed> owed) {
        Words name = say("{}", code(situation.fill(branch)));
        if (owed.isEmpty()) {
            return Finding.held(rule(), "{} has the fixes of earlier releases.", name);
        }
        List<LineCommit> commits =
                owed.stream().map(one -> one.missing().made()).toList();
        return Finding.notHeld(
                        rule(),
                        "{} lacks {} of {}: {}. Cherry-pick {} to {} with a pull request. If a commit there fixes"
                                + " one in a"
                                + " different way, that commit must name it, as {} does. {}",
                        name,
                        Commits.count(commits),
                        releases(situation, owed),
                        Commits.lacking(owed.stream().map(Owed::missing).toList(), requests(situation, owed)),
                        commits.size() == 1 ? "it" : "them",
                        name,
                        code("git cherry-pick -x"),
                        Overrides.howTo(rule()))
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
        return say("the fixes of earlier releases are in {}", code(branch));
    }
}
