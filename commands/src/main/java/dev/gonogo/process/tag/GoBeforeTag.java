package dev.gonogo.process.tag;

import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * No tag before a go. Of the sign-offs before the tag, the last one whose go counts for one commit only.
 *
 * @param step its landmark key
 */
public record GoBeforeTag(String step, SignOff signOff) {

    /** What is wrong if nobody is asked before a tag is pushed. */
    static Optional<Problem> problem(PushTag tag, StepPosition position) {
        if (position.has(new StepOutput.Go(false))) {
            return Optional.empty();
        }
        String which = position.has(new StepOutput.Go(true)) ? "that is not kept " : "";
        return Optional.of(Problem.of(tag, "push-tag publishes, so a sign-off " + which + "must come before it."));
    }

    /** Empty if nothing pushes a tag, or nobody is asked before it. */
    public static Optional<GoBeforeTag> of(Situation situation) {
        return of(ReleaseStages.stages(situation));
    }

    /** @param stages those of one kind of release */
    public static Optional<GoBeforeTag> of(List<Stage> stages) {
        Optional<GoBeforeTag> last = Optional.empty();
        for (Stage stage : stages) {
            for (int place = 1; place <= stage.steps().size(); place++) {
                Step step = stage.steps().get(place - 1);
                if (step instanceof PushTag) {
                    return last;
                }
                if (step instanceof SignOff signOff && !signOff.kept()) {
                    last = Optional.of(new GoBeforeTag(stage.key(place), signOff));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether release tags are on production: no go before a tag is about another branch. */
    public static boolean isOfProduction(ReleaseProcess process) {
        return Stream.of(Version.Kind.values())
                .flatMap(kind -> of(process.stagesOf(kind)).stream())
                .allMatch(go -> go.signOff().on().equals(SignOff.PRODUCTION));
    }

    /**
     * Whether the release's tag is on a commit that got its go; only such a tag ends the questions about the commit.
     */
    public static boolean tagged(Situation situation, Refs refs) {
        return refs.tag(situation.tag())
                .filter(tag -> on(situation, tag.commit()))
                .filter(tag -> PushTag.isOurs(situation, tag).fold(ours -> ours, why -> true))
                .isPresent();
    }

    /**
     * Whether a commit got its go under any rules. The commit of the tag that we saw pushed did, whoever would be asked
     * now.
     */
    static boolean on(Situation situation, String commit) {
        boolean pushed = situation
                .release()
                .tagged()
                .filter(tag -> tag.commit().equals(commit))
                .isPresent();
        return pushed || said(situation, commit);
    }

    private static boolean said(Situation situation, String commit) {
        return of(situation)
                .map(go -> SignOffs.underAnyRules(go.signOff(), situation.at(go.step()), commit)
                        .fold(SignOffs::given, why -> false))
                .orElse(false);
    }

    /** The go that the tag follows: the last one on the branch's head, else on the commit of the tag, else the last. */
    Optional<Decision.Go> said(Situation situation, Refs refs) {
        return lastOn(situation, refs.branch(situation.fill(signOff.on())))
                .or(() -> lastOn(situation, refs.tag(situation.tag()).map(Refs.Tag::commit)))
                .or(() -> last(goes(situation)));
    }

    private Optional<Decision.Go> lastOn(Situation situation, Optional<String> commit) {
        return commit.flatMap(
                one -> last(goes(situation).filter(go -> go.commit().equals(one))));
    }

    private static Optional<Decision.Go> last(Stream<Decision.Go> goes) {
        return goes.reduce((earlier, later) -> later);
    }

    private Stream<Decision.Go> goes(Situation situation) {
        return situation
                .release()
                .decided(Decision.Go.class)
                .filter(go -> go.step().equals(step));
    }
}
