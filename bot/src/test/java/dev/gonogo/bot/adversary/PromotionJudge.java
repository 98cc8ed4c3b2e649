package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Case.Promoted;
import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.memory.StoredCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came to main, and how. */
final class PromotionJudge {
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(?:-[a-z]+(?:\\.\\d+)?)?");

    private PromotionJudge() {}

    static Stream<Broken> unaccounted(Case one) {
        return one.arrivals().stream()
                .filter(commit -> one.promotion(commit).isEmpty() && !authorised(one, commit))
                .map(commit -> Broken.of(one.name(commit.id()) + " is on main", commit.id()));
    }

    private static boolean authorised(Case one, StoredCommit commit) {
        return one.play()
                .mergedAs(SeedA.MAIN, commit.id())
                .filter(request -> one.play().authorised().contains(request.headCommit()))
                .isPresent();
    }

    static Stream<Broken> strangeRelease(Case one) {
        List<Map<String, String>> rightful = one.rightful();
        return one.promotions()
                .map(Promoted::request)
                .filter(request -> request.head().equals(one.play().releaseBranch()))
                .map(PullRequest::headCommit)
                .filter(head -> !rightful.contains(new TreeMap<>(one.tree(head))))
                .map(head -> new Broken(
                        one.name(head) + " was promoted, which is not develop at the cut with Release Please's files",
                        foreign(one, head)));
    }

    /** What others than Release Please put on the release branch; if nothing, its head. */
    private static List<Set<String>> foreign(Case one, String head) {
        Set<String> cut = one.begun().map(one.git()::ancestors).orElse(Set.of());
        List<Set<String>> foreign = one.git().ancestors(head).stream()
                .filter(commit -> !cut.contains(commit))
                .filter(commit -> !one.play().repository().at(commit).author().equals(SeedA.APP))
                .map(commit -> Stream.concat(Stream.of(commit, head), broughtBy(one, commit))
                        .collect(Collectors.toSet()))
                .toList();
        return foreign.isEmpty() ? List.of(Set.of(head)) : foreign;
    }

    /** Heads of the pull requests that brought a commit to the release branch. */
    private static Stream<String> broughtBy(Case one, String commit) {
        return one.play().repository().pullRequests().into(one.play().releaseBranch()).stream()
                .filter(PullRequest::merged)
                .map(PullRequest::headCommit)
                .filter(head -> one.git().ancestors(head).contains(commit));
    }

    /** Each path that it changes on main must get the text that the release branch rightfully has. */
    static Stream<Broken> strangePromotion(Case one) {
        List<Map<String, String>> rightful = one.rightful();
        return one.promotions()
                .filter(promoted -> rightful.stream().noneMatch(tree -> bringsOnly(one, promoted, tree)))
                .map(promoted -> strange(one, promoted));
    }

    private static Broken strange(Case one, Promoted promoted) {
        String head = promoted.request().headCommit();
        boolean direct = promoted.request().head().equals(one.play().releaseBranch());
        List<Set<String>> of = direct ? foreign(one, head) : List.of(Set.of(head));
        return new Broken(
                one.name(promoted.commit().id()) + " brought something else than the release branch had",
                of.stream()
                        .map(names -> Stream.concat(
                                        names.stream(),
                                        Stream.of(promoted.commit().id()))
                                .collect(Collectors.toSet()))
                        .toList());
    }

    private static boolean bringsOnly(Case one, Promoted promoted, Map<String, String> tree) {
        Map<String, String> files = promoted.commit().files();
        Set<String> changed = PlainGit.differing(one.git().before(promoted.commit()), files);
        boolean clean = promoted.request().head().equals(one.play().ownBranch());
        return changed.stream().allMatch(path -> PlainGit.same(files, tree, path))
                && (!clean || SeedAFiles.METADATA.containsAll(changed));
    }

    static Stream<Broken> unreviewed(Case one) {
        return one.promotions()
                .flatMap(promoted -> notApproved(one, promoted.request())
                        .or(() -> one.notGreen(promoted.request().headCommit()))
                        .map(why -> broken(one, promoted, " was merged although " + why))
                        .stream());
    }

    private static Optional<String> notApproved(Case one, PullRequest request) {
        String by = one.play().repository().at(request.headCommit()).author();
        Collection<Review> words = lastWords(one, request);
        if (words.stream().anyMatch(review -> review.verdict() == Review.Verdict.CHANGES_REQUESTED)) {
            return Optional.of("somebody wanted changes");
        }
        boolean approved = words.stream()
                .filter(review -> review.verdict() == Review.Verdict.APPROVED)
                .filter(review -> review.commit().equals(request.headCommit()))
                .map(review -> review.author().login())
                .anyMatch(login ->
                        !login.equals(by) && !login.equals(request.author().login()));
        return approved ? Optional.empty() : Optional.of("nobody but its author approved its last commit");
    }

    /** The last review of each person with write access. */
    private static Collection<Review> lastWords(Case one, PullRequest request) {
        Map<String, Review> last = new TreeMap<>();
        one.play().repository().pullRequests().reviews(request.number()).stream()
                .filter(review -> !review.author().login().endsWith("[bot]"))
                .filter(review -> !review.author().named(Scene.READER))
                .forEach(review -> last.put(review.author().login(), review));
        return last.values();
    }

    private static Broken broken(Case one, Promoted promoted, String how) {
        String commit = promoted.commit().id();
        return Broken.of(one.name(commit) + how, commit, promoted.request().headCommit());
    }

    /** What Release Please prepared must not be merged under another title. */
    static Stream<Broken> titledOtherwise(Case one) {
        return one.play().repository().pullRequests().into(one.play().releaseBranch()).stream()
                .filter(request -> request.merged() && request.head().startsWith("release-please--"))
                .filter(request ->
                        !versions(request.title()).equals(Set.of(one.play().version())))
                .map(request -> Broken.of(
                        "#" + request.number() + " “" + request.title() + "” was merged", request.headCommit()));
    }

    private static Set<String> versions(String title) {
        return VERSION.matcher(title).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    static Stream<Broken> toldWrongly(Aftermath play) {
        return play.told().stream()
                .flatMap(request -> Contents.ofAnother(play.git().tree(request.headCommit()), play.version())
                        .map(why -> Broken.of(
                                "people were told to merge #" + request.number() + ", where " + why,
                                request.headCommit()))
                        .stream());
    }
}
