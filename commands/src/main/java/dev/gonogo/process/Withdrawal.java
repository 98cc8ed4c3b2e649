package dev.gonogo.process;

import dev.gonogo.release.Release;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A no-go to what was signed off already (A-70, A-113, B-20, B-31). It holds until the tag is there; at a sign-off after the tag, until
 * something was begun that it let through.
 *
 * @param situation at the sign-off
 */
public record Withdrawal(SignOff step, Situation situation) {

    /** What people may still say no-go to; empty where nothing is signed off, and where it is too late. */
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

    /** Whether somebody said no-go after the sign-off was seen done, in time. */
    boolean isSaid() {
        return landmark()
                .filter(commit ->
                        !SignOffs.on(step, situation, commit).against().isEmpty())
                .filter(commit -> !tooLate())
                .isPresent();
    }

    private boolean tooLate() {
        return situation.process().tagFollows(situation.step())
                ? PushTag.seen(situation)
                        || situation.refs().fold(refs -> GoBeforeTag.tagged(situation, refs), why -> false)
                : wentOn();
    }

    private boolean wentOn() {
        Release release = situation.release();
        return keys(Step.class)
                .dropWhile(key -> !key.equals(situation.step()))
                .skip(1)
                .anyMatch(key -> release.lastIntent(key).isPresent()
                        || (release.landmark(key).isPresent() && !isOfPeople(key)));
    }

    /** Nothing is done in it but that people decide. */
    private boolean isOfPeople(String key) {
        return Stream.of(SignOff.class, Promote.class, Tick.class)
                .flatMap(this::keys)
                .anyMatch(key::equals);
    }

    private Stream<String> keys(Class<? extends Step> kind) {
        return situation.stages().stream().flatMap(stage -> stage.keys(kind));
    }
}
