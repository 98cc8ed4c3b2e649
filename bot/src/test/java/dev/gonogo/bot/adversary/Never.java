package dev.gonogo.bot.adversary;

import static java.util.stream.Collectors.joining;

import dev.gonogo.bot.adversary.Aftermath.Publication;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.memory.StoredCommit;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.version.Spelling;
import dev.gonogo.version.Version;
import dev.gonogo.world.Check;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Review;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What never happens to a release of the first seed, whoever did what in its repository: the runbook's own list, and the order of its
 * stages. Each rule is judged by plain git, what GitHub keeps of pull requests and checks, and the registries.
 *
 * @param ids the lines of the runbook that demand it
 * @param words what never happens
 * @param acceptedBy the rules by whose override somebody with the role may accept it; empty where nobody may
 * @param judge how it was broken, in a sentence; empty where it was not
 */
record Never(String ids, String words, Set<String> acceptedBy, Function<Aftermath, Optional<String>> judge) {
    private static final Pattern VERSION_PLACE =
            Pattern.compile("(?m)(?:\"version\"|\"\\.\"|^version|^appVersion): \"?([^\",\\n]+)");
    private static final String CHANGELOG = "CHANGELOG.md";

    /** Judges everything that was published. */
    static Function<Aftermath, Optional<String>> published(BiFunction<Aftermath, Publication, Optional<String>> judge) {
        return play -> play.published().stream()
                .flatMap(one -> judge.apply(play, one).stream())
                .findFirst();
    }

    static final Never CUT_RED =
            new Never("A-38", "a cut of what is not green", Set.of("checks-green"), published(Never::cutRed));

    static final Never CUT_BESIDE = new Never(
            "A-39 A-46",
            "a cut beside another release branch",
            Set.of("no-other-release"),
            published(Never::cutBeside));

    static final Never CUT_ELSEWHERE = new Never(
            "A-47",
            "a release branch from elsewhere than develop",
            Set.of("run-workflow"),
            published(Never::cutElsewhere));

    static final Never NOT_BACKPORTED = new Never(
            "A-41 A-106",
            "a cut that leaves out what went to main directly",
            Set.of("backported"),
            published(Never::notBackported));

    static final Never STRANGE_RELEASE = new Never(
            "A-09 A-31 A-56 A-109 A-110",
            "anything on the release branch but develop and what Release Please wrote",
            Set.of("no-other-commits", "run-workflow", "metadata-says-version"),
            published(Never::strangeRelease));

    static final Never STRANGE_PROMOTION = new Never(
            "A-10 A-58 A-60",
            "a promotion that brings anything but the release branch",
            Set.of("no-other-commits", "run-workflow", "only-restored-files", "metadata-says-version", "accounted-for"),
            published(Never::strangePromotion));

    static final Never UNREVIEWED = new Never(
            "A-63",
            "a promotion that is not reviewed and green",
            Set.of("reviewed", "checks-green", "accounted-for"),
            published(Never::unreviewed));

    static final Never UNACCOUNTED = new Never(
            "A-10 A-105 A-109",
            "a commit on main that came neither by the promotion nor by an authorised hotfix",
            Set.of("accounted-for"),
            published(Never::unaccounted));

    static final Never OTHER_VERSION = new Never(
            "A-65 A-66 A-67 A-68",
            "a tag on files of another version",
            Set.of("file-says", "changelog-has", "metadata-says-version"),
            published(Never::otherVersion));

    static final Never OFF_MAIN =
            new Never("A-02 A-11 A-71", "a tag that is not on main", Set.of(), published(Never::offMain));

    static final Never OTHER_TAG = new Never("A-71", "a tag of another kind", Set.of(), published(Never::otherTag));

    static final Never UNPROMOTED =
            new Never("A-57 A-113", "a tag without a promotion", Set.of(), published(Never::unpromoted));

    static final Never WITHOUT_GO =
            new Never("A-70 A-113", "a tag without a go on its very commit", Set.of(), published(Never::withoutGo));

    static final Never PUSHED_TWICE =
            new Never("A-72 A-114", "a tag that is pushed twice", Set.of(), published(Never::pushedTwice));

    static final Never NOT_OUT = new Never(
            "A-15 A-87", "a release said to be out whose packages are not there", Set.of(), published(Never::notOut));

    /** What people are told to merge is judged as well, whether or not a tag follows. */
    static final Never MERGED_ON_ITS_WORD = new Never(
            "A-50 A-52 A-55",
            "a word to merge files of another version",
            Set.of("metadata-says-version", "only-metadata-changed", "no-other-commits", "run-workflow"),
            Never::toldWrongly);

    /** In the order of the runbook. */
    static final List<Never> SEED_A = List.of(
            CUT_RED,
            CUT_BESIDE,
            CUT_ELSEWHERE,
            NOT_BACKPORTED,
            STRANGE_RELEASE,
            STRANGE_PROMOTION,
            UNREVIEWED,
            UNACCOUNTED,
            OTHER_VERSION,
            OFF_MAIN,
            OTHER_TAG,
            UNPROMOTED,
            WITHOUT_GO,
            PUSHED_TWICE,
            NOT_OUT,
            MERGED_ON_ITS_WORD);

    private static Optional<String> cutRed(Aftermath play, Publication published) {
        return begun(play, published)
                .flatMap(commit -> notGreen(play, commit, SeedA.PUSH_CHECKS)
                        .map(red -> "it was cut at " + name(play, commit) + ", where " + red));
    }

    static Optional<String> notGreen(Aftermath play, String commit, List<String> wanted) {
        List<Check> checks = play.repository().checks(commit);
        return wanted.stream()
                .filter(name -> checks.stream()
                        .noneMatch(check -> check.name().equals(name) && check.state() == Check.State.GREEN))
                .findFirst()
                .map(name -> name + " is not green");
    }

    private static Optional<String> cutBeside(Aftermath play, Publication published) {
        return play.cut()
                .map(refs -> refs.branchesUnder("release/").stream()
                        .filter(branch -> !branch.equals(play.releaseBranch()))
                        .collect(joining(", ")))
                .filter(others -> !others.isEmpty())
                .map(others -> "when it was cut there was " + others);
    }

    private static Optional<String> cutElsewhere(Aftermath play, Publication published) {
        Optional<Refs> beginning = play.beginning(play.releaseBranch(), published.refs());
        if (beginning.isEmpty()) {
            return Optional.of("there never was a branch " + play.releaseBranch());
        }
        String began = beginning.get().branch(play.releaseBranch()).orElseThrow();
        boolean wasDevelop = play.reflog().stream()
                .anyMatch(
                        refs -> refs.branch(SeedA.DEVELOP).filter(began::equals).isPresent());
        return wasDevelop
                ? Optional.empty()
                : Optional.of(play.releaseBranch() + " began at " + name(play, began) + ", where develop never was");
    }

    private static Optional<String> begun(Aftermath play, Publication published) {
        return play.beginning(play.releaseBranch(), published.refs())
                .flatMap(refs -> refs.branch(play.releaseBranch()));
    }

    /** The trees that the release branch may have: develop's at the cut, with the files that Release Please wrote for this version. */
    private static List<Map<String, String>> rightful(Aftermath play, Publication published) {
        return begun(play, published).stream()
                .flatMap(begun -> play.heads(SeedA.APP).stream().map(written -> {
                    Map<String, String> tree = new TreeMap<>(play.git().tree(begun));
                    SeedAFiles.METADATA.forEach(
                            path -> tree.put(path, play.git().tree(written.id()).getOrDefault(path, "")));
                    return tree;
                }))
                .filter(tree -> tree.getOrDefault(CHANGELOG, "").contains(heading(play)))
                .toList();
    }

    /** Commits of main's line since the play began, newest first; everything where its history was rewritten. */
    private static List<StoredCommit> arrivals(Aftermath play, Publication published) {
        String start = play.atFirst(SeedA.MAIN);
        return play.git().line(published.commit()).stream()
                .takeWhile(commit -> !commit.id().equals(start))
                .toList();
    }

    private static Optional<PullRequest> promotion(Aftermath play, StoredCommit commit) {
        return play.mergedAs(SeedA.MAIN, commit.id())
                .filter(request ->
                        Set.of(play.releaseBranch(), play.ownBranch()).contains(request.head()));
    }

    private static Stream<StoredCommit> promotions(Aftermath play, Publication published) {
        return arrivals(play, published).stream()
                .filter(commit -> promotion(play, commit).isPresent());
    }

    private static Optional<String> unaccounted(Aftermath play, Publication published) {
        return arrivals(play, published).stream()
                .filter(commit -> promotion(play, commit).isEmpty())
                .map(commit -> name(play, commit.id()) + " is on main")
                .findFirst();
    }

    private static Optional<String> unpromoted(Aftermath play, Publication published) {
        return promotions(play, published).findFirst().isPresent()
                ? Optional.empty()
                : Optional.of("no promotion is on main below " + name(play, published.commit()));
    }

    private static Optional<String> strangeRelease(Aftermath play, Publication published) {
        List<Map<String, String>> rightful = rightful(play, published);
        return promotions(play, published)
                .flatMap(commit -> play.mergedAs(SeedA.MAIN, commit.id()).stream())
                .filter(request -> request.head().equals(play.releaseBranch()))
                .map(PullRequest::headCommit)
                .filter(head -> !rightful.contains(new TreeMap<>(play.git().tree(head))))
                .map(head ->
                        name(play, head) + " was promoted, which is not develop at the cut with Release Please's files")
                .findFirst();
    }

    /** Each path that it changes on main gets the text that it rightfully has on the release branch. */
    private static Optional<String> strangePromotion(Aftermath play, Publication published) {
        List<Map<String, String>> rightful = rightful(play, published);
        return promotions(play, published)
                .filter(commit -> rightful.stream().noneMatch(tree -> bringsOnly(play, commit, tree)))
                .map(commit -> name(play, commit.id()) + " brought something else than the release branch had")
                .findFirst();
    }

    private static boolean bringsOnly(Aftermath play, StoredCommit commit, Map<String, String> tree) {
        Set<String> changed = PlainGit.differing(play.git().before(commit), commit.files());
        boolean clean = promotion(play, commit)
                .filter(request -> request.head().equals(play.ownBranch()))
                .isPresent();
        return changed.stream().allMatch(path -> PlainGit.same(commit.files(), tree, path))
                && (!clean || SeedAFiles.METADATA.containsAll(changed));
    }

    private static Optional<String> unreviewed(Aftermath play, Publication published) {
        return promotions(play, published)
                .flatMap(commit -> play.mergedAs(SeedA.MAIN, commit.id()).stream())
                .flatMap(request -> notApproved(play, request)
                        .or(() -> notGreen(play, request.headCommit(), SeedA.PUSH_CHECKS))
                        .map(why -> "#" + request.number() + " was merged although " + why)
                        .stream())
                .findFirst();
    }

    private static Optional<String> notApproved(Aftermath play, PullRequest request) {
        String by = play.repository().at(request.headCommit()).author();
        boolean approved = play.repository().pullRequests().reviews(request.number()).stream()
                .filter(review -> review.verdict() == Review.Verdict.APPROVED)
                .filter(review -> review.commit().equals(request.headCommit()))
                .map(review -> review.author().login())
                .anyMatch(login ->
                        !login.equals(by) && !login.equals(request.author().login()));
        return approved ? Optional.empty() : Optional.of("nobody but its author approved its last commit");
    }

    private static Optional<String> otherVersion(Aftermath play, Publication published) {
        return wrongVersion(play, published.commit())
                .map(why -> name(play, published.commit()) + " was tagged, where " + why);
    }

    private static Optional<String> wrongVersion(Aftermath play, String commit) {
        Map<String, String> tree = play.git().tree(commit);
        Set<String> versions = versions(tree);
        if (!versions.equals(Set.of(play.version()))) {
            return Optional.of("the metadata says " + String.join(" and ", versions));
        }
        return tree.getOrDefault(CHANGELOG, "").contains(heading(play))
                ? Optional.empty()
                : Optional.of("the changelog has no heading for it");
    }

    private static String heading(Aftermath play) {
        return "## [" + play.version() + "]";
    }

    /** What all places of the version in the metadata say. */
    private static Set<String> versions(Map<String, String> tree) {
        Set<String> versions = new TreeSet<>();
        SeedAFiles.METADATA.stream()
                .filter(path -> !path.equals(CHANGELOG))
                .forEach(path -> VERSION_PLACE
                        .matcher(tree.getOrDefault(path, "\"version\": \"nothing\""))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(versions::add));
        return versions;
    }

    private static Optional<String> offMain(Aftermath play, Publication published) {
        boolean on = published
                .refs()
                .branch(SeedA.MAIN)
                .filter(main -> play.git().onLine(published.commit(), main))
                .isPresent();
        return on ? Optional.empty() : Optional.of(name(play, published.commit()) + " was not on main's line");
    }

    static Optional<String> otherTag(Aftermath play, Publication published) {
        return published.tag().annotated() ? Optional.empty() : Optional.of("it is lightweight");
    }

    static Optional<String> withoutGo(Aftermath play, Publication published) {
        String cutter = play.release().beginning().map(one -> one.by().login()).orElse("");
        boolean said = play.release()
                .decided(Decision.Go.class)
                .filter(go -> go.commit().equals(published.commit()))
                .map(go -> go.by().login())
                .anyMatch(login -> play.story().maintainers().contains(login) && !login.equals(cutter));
        return said
                ? Optional.empty()
                : Optional.of("nobody with the role said go on " + name(play, published.commit()));
    }

    static Optional<String> pushedTwice(Aftermath play, Publication published) {
        return play.pushes() > 1 ? Optional.of("it was pushed " + play.pushes() + " times") : Optional.empty();
    }

    private static Optional<String> notOut(Aftermath play, Publication published) {
        boolean out = play.release()
                .closed()
                .filter(closed -> closed.outcome() == Fact.Outcome.PUBLISHED)
                .isPresent();
        List<String> shelf = play.registries().published();
        Version version = play.release().version();
        return Stream.of(
                        SeedARelease.ROOT_PACKAGE + "/v/" + version,
                        SeedARelease.CLIENT_PACKAGE + "/v/" + version,
                        SeedARelease.PYTHON_PROJECT + "/" + Spelling.pep440(version),
                        SeedARelease.CHART + "-" + version + ".tgz",
                        "GitHub Release v" + version)
                .filter(artifact -> out && shelf.stream().noneMatch(address -> address.contains(artifact)))
                .map(artifact -> artifact + " is on no registry")
                .findFirst();
    }

    /** A fix of main counts as taken over where develop got its text, unless it has the text of before again. */
    private static Optional<String> notBackported(Aftermath play, Publication published) {
        Optional<String> begun = begun(play, published);
        Optional<String> main = play.cut().flatMap(refs -> refs.branch(SeedA.MAIN));
        if (begun.isEmpty() || main.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> before = play.git().tree(play.atFirst(SeedA.MAIN));
        Map<String, String> after = play.git().tree(main.get());
        Map<String, String> cut = play.git().tree(begun.get());
        Set<String> reached = play.git().ancestors(begun.get());
        return PlainGit.differing(before, after).stream()
                .filter(path -> !SeedAFiles.METADATA.contains(path))
                .filter(path -> PlainGit.same(before, cut, path)
                        || reached.stream()
                                .noneMatch(one -> PlainGit.same(play.git().tree(one), after, path)))
                .map(path -> path + " of main is not in what was cut")
                .findFirst();
    }

    /** What people are told to merge is judged as well, whether or not a tag follows. */
    static Optional<String> toldWrongly(Aftermath play) {
        return play.told().stream()
                .flatMap(request -> wrongVersion(play, request.headCommit())
                        .map(why -> "people were told to merge #" + request.number() + ", where " + why)
                        .stream())
                .findFirst();
    }

    static String name(Aftermath play, String commit) {
        StoredCommit stored = play.repository().at(commit);
        return "“" + stored.message().lines().findFirst().orElse("") + "” by " + stored.author();
    }
}
