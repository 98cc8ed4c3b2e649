package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Found;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.world.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * The previous release by others, as it was before this one was started, because its tag may be moved later: the last
 * one in production's history, or the one at whose tag a branch begins.
 */
public final class Baseline {
    private Baseline() {}

    /** Recorded before anything is started; empty if nothing depends on it, or something has been started. */
    public static Answer<Optional<Fact.Landmark>> landmark(Situation situation) {
        return begun(situation.release())
                ? new Answer.Known<>(Optional.empty())
                : last(situation).map(last -> last.filter(one -> !one.ours()).map(one -> landmark(situation, one)));
    }

    /** Says that it cannot be told, or that a maintainer continues without it. */
    public static Finding doubt(Situation here, String why) {
        String rule =
                here.process().needs().anyMatch(AccountedFor.class::isInstance) ? AccountedFor.RULE : CreateBranch.RULE;
        return Overrides.shown(Finding.cannotTell(rule, "which release comes before this one: " + why), here);
    }

    private static boolean begun(Release release) {
        return release.facts().stream()
                .anyMatch(fact ->
                        fact instanceof Fact.Landmark || fact instanceof Fact.Intent || fact instanceof Fact.NeedsHeld);
    }

    private static Answer<Optional<Released>> last(Situation situation) {
        ReleaseProcess process = situation.process();
        if (process.needs().anyMatch(AccountedFor.class::isInstance)) {
            return others(situation)
                    .flatMap(releases ->
                            situation.headOf(process.branches().production()).flatMap(releases::lastIn))
                    .map(Found::released);
        }
        return process.steps(CreateBranch.class).anyMatch(step -> step.from().equals(CreateBranch.LATEST_TAG))
                ? others(situation)
                        .flatMap(releases -> CreateBranch.latest(releases, situation.version()))
                        .map(Found::released)
                : new Answer.Known<>(Optional.empty());
    }

    private static Answer<Releases> others(Situation situation) {
        return Releases.of(situation.process(), situation.world())
                .map(releases -> releases.where(version -> !version.equals(situation.version())));
    }

    private static Fact.Landmark landmark(Situation situation, Released last) {
        return new Fact.Landmark(
                Release.BASELINE,
                situation.now(),
                say("the release before is {} at {}", code(last.version()), commit(last.commit())),
                Map.of(
                        Release.BASELINE, last.version().toString(),
                        Release.STOOD_AT, last.commit()));
    }
}
