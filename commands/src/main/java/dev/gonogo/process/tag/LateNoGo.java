package dev.gonogo.process.tag;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.release.Release;
import dev.gonogo.world.Refs;
import java.util.Optional;

/**
 * A no-go to something that was already signed off. It counts until the tag exists; at a sign-off after the tag, until
 * something was started that it allowed.
 *
 * @param situation at the sign-off
 */
public record LateNoGo(SignOff step, Situation situation) {

    /** What people may still say no-go to; empty if nothing is signed off, or if it is too late. */
    public Optional<Ask.GoNoGo> ask() {
        return signedOff()
                .filter(commit -> !tooLate())
                .map(commit -> SignOff.ask(situation, SignOffs.on(step, situation, commit)));
    }

    private Optional<String> signedOff() {
        return landmark()
                .or(() -> step.progress(situation) instanceof Progress.Agreed agreed
                        ? Optional.of(agreed.at())
                        : Optional.empty());
    }

    private Optional<String> landmark() {
        return situation
                .release()
                .landmark(situation.step())
                .map(seen -> seen.values().getOrDefault("commit", ""));
    }

    /**
     * Whether somebody said no-go after the sign-off was seen done and in time, that is, before a tag of ours was being
     * pushed, whoever pushed it in the end.
     */
    boolean isSaid() {
        Optional<Refs.Tag> tag = tagged();
        Situation then = tag.flatMap(one -> situation.release().pushOf(one.commit()))
                .map(push -> situation.of(situation.release().asOf(push.revision())))
                .orElse(situation);
        return landmark()
                .filter(commit -> !SignOffs.on(step, then, commit).against().isEmpty())
                .filter(commit -> tagFollows() ? !PushTag.seen(situation) : !wentOn())
                .isPresent();
    }

    private boolean tooLate() {
        return tagFollows() ? PushTag.seen(situation) || tagged().isPresent() : wentOn();
    }

    private boolean tagFollows() {
        return PushTag.follows(situation.process(), situation.step());
    }

    /** The tag, if it ends the questions before it. */
    private Optional<Refs.Tag> tagged() {
        return situation
                .refs()
                .fold(
                        refs -> refs.tag(situation.tag())
                                .filter(tag -> tagFollows() && GoBeforeTag.tagged(situation, refs)),
                        why -> Optional.empty());
    }

    private boolean wentOn() {
        Release release = situation.release();
        return ReleaseStages.stages(situation).stream()
                .flatMap(stage -> stage.keys(Step.class))
                .dropWhile(key -> !key.equals(situation.step()))
                .skip(1)
                .anyMatch(key -> release.lastIntent(key).isPresent()
                        || (release.landmark(key).isPresent() && !isOfPeople(key)));
    }

    private boolean isOfPeople(String key) {
        return ReleaseStages.stages(situation).stream()
                .flatMap(stage -> stage.step(key).stream())
                .anyMatch(Step::isOfPeople);
    }
}
