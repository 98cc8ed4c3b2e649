package dev.gonogo.process.files;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.NotKept;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code nothing-lost}: after a promotion, production has everything it had and everything the release branch has. This
 * compares files, not history: a merge may have left out what its parent had, and what production once reverted does
 * not return by a merge. This need is part of the step that promotes.
 */
public record NothingLost() implements Need {
    public static final String RULE = "nothing-lost";

    /**
     * A promotion.
     *
     * @param before where production was before it, or is now
     * @param head of the release branch
     * @param merged the commit that it left, or the two that it would merge
     */
    private record Promotion(Situation situation, String before, String head, List<String> merged) {
        PullRequest request() {
            return situation.judgedPullRequest();
        }

        Answer<List<String>> lacks(String from, String to) {
            return situation.ask(new NotKept(from, to, merged));
        }
    }

    /**
     * @param off what production had and would lose
     * @param behind paths at which production would lack changes of the release branch
     */
    private record Lost(List<MissingCommit> off, List<String> behind) {}

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        return promotion(situation)
                .flatMap(promotion -> off(promotion)
                        .flatMap(off -> behind(promotion).map(behind -> judge(promotion, new Lost(off, behind)))))
                .fold(finding -> finding, why -> Finding.cannotTell(RULE, why));
    }

    private static Answer<Promotion> promotion(Situation situation) {
        PullRequest request = situation.judgedPullRequest();
        Answer<String> before = request.merged()
                ? situation.ask(new BroughtBy(request.mergeCommit(), List.of())).map(MergedCommits::before)
                : situation.headOf(request.base());
        return before.map(commit -> new Promotion(
                situation,
                commit,
                request.headCommit(),
                request.merged() ? List.of(request.mergeCommit()) : List.of(commit, request.headCommit())));
    }

    /** What the release branch lacks, unless merging keeps it or production reverted it itself. */
    private static Answer<List<MissingCommit>> off(Promotion promotion) {
        Situation situation = promotion.situation();
        return situation
                .ask(new NotBackported(
                        promotion.before(),
                        promotion.head(),
                        situation.process().metadata().pointers()))
                .flatMap(missing -> {
                    Answer<List<MissingCommit>> off = new Answer.Known<>(List.of());
                    for (MissingCommit one : missing) {
                        off = Answer.both(off, isOff(promotion, one).map(is -> is ? List.of(one) : List.of()));
                    }
                    return off;
                });
    }

    private static Answer<Boolean> isOff(Promotion promotion, MissingCommit one) {
        String id = one.commit().id();
        return one.made().parents().stream()
                .findFirst()
                .map(parent -> promotion
                        .lacks(parent, id)
                        .flatMap(lacking -> promotion
                                .situation()
                                .ask(new NotKept(parent, id, List.of(promotion.before())))
                                .map(gone -> !gone.containsAll(lacking))))
                .orElseGet(() -> new Answer.Known<>(false));
    }

    /**
     * What the release branch changed since the last release. If nothing differs, the last release need not be known.
     */
    private static Answer<List<String>> behind(Promotion promotion) {
        return promotion
                .lacks(promotion.before(), promotion.head())
                .flatMap(differing -> differing.isEmpty()
                        ? new Answer.Known<>(List.of())
                        : lastRelease(promotion)
                                .flatMap(released -> changedSince(promotion, released))
                                .map(lacking -> lacking.stream()
                                        .filter(differing::contains)
                                        .toList()));
    }

    /** What only the last release has was not changed by the release branch. */
    private static Answer<List<String>> changedSince(Promotion promotion, String released) {
        return promotion
                .lacks(released, promotion.head())
                .flatMap(lacking -> promotion
                        .situation()
                        .ask(new MergeBase(released, promotion.head()))
                        .flatMap(base -> promotion.lacks(base.orElse(released), promotion.head()))
                        .map(own -> lacking.stream().filter(own::contains).toList()));
    }

    private static Answer<String> lastRelease(Promotion promotion) {
        Situation situation = promotion.situation();
        return Releases.of(situation.process(), situation.world())
                .map(releases -> releases.where(version -> !version.equals(situation.version())))
                .flatMap(releases -> releases.lastIn(promotion.before()))
                .flatMap(found -> found.released()
                        .<Answer<String>>map(release -> new Answer.Known<>(release.commit()))
                        .orElseGet(() -> situation
                                .ask(new MergeBase(promotion.before(), promotion.head()))
                                .map(base -> base.orElse(promotion.before()))));
    }

    private static Finding judge(Promotion promotion, Lost lost) {
        Words production = say("{}", code(promotion.request().base()));
        Words request = PullRequests.name(promotion.request());
        if (lost.off().isEmpty() && lost.behind().isEmpty()) {
            return Finding.held(
                    RULE,
                    "{} keeps what it had, and gets everything that {} has.",
                    production,
                    code(promotion.request().head()));
        }
        boolean merged = promotion.request().merged();
        List<Words> sentences = new ArrayList<>();
        if (!lost.off().isEmpty()) {
            sentences.add(say(
                    merged
                            ? "{} removed these changes from {}: {}."
                            : "Merging {} would remove these changes from {}: {}.",
                    request,
                    production,
                    Commits.lacking(
                            lost.off(),
                            Commits.requests(
                                    promotion.situation(), promotion.request().base()))));
        }
        if (!lost.behind().isEmpty()) {
            sentences.add(say(
                    merged
                            ? "{} did not bring {} to {}: {} had different text there, and git kept it."
                            : "Merging {} will not bring {} to {}: {} has different text there, and git keeps it.",
                    request,
                    Words.codes(lost.behind(), 5),
                    production,
                    production));
        }
        sentences.add(next(promotion, lost).then(Overrides.howTo(RULE)));
        return Finding.notHeld(RULE, "{}", Words.join(" ", sentences)).about(about(promotion, lost));
    }

    private static Words next(Promotion promotion, Lost lost) {
        String production = promotion.request().base();
        if (promotion.request().merged()) {
            return Commits.tooLate(production);
        }
        return lost.off().isEmpty()
                ? say(
                        "If {} reverted it on purpose, update {} from {}; if not, undo the revert with a pull"
                                + " request that a maintainer authorises ({}).",
                        code(production),
                        code(promotion.request().head()),
                        code(production),
                        code("/release hotfix"))
                : say(
                        "Bring them to {}, abandon this attempt and cut again.",
                        code(promotion.situation().process().branches().integration()));
    }

    private static String about(Promotion promotion, Lost lost) {
        return Stream.of(
                        lost.off().stream().map(one -> one.commit().id()),
                        Stream.of(promotion.head()),
                        lost.behind().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    @Override
    public Words explain() {
        return say("it removes nothing from production, and brings everything that the release branch has");
    }
}
