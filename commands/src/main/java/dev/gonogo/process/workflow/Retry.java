package dev.gonogo.process.workflow;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * When something that leaves no fixed name behind is requested again: a workflow's run, or a sync. It may be refused,
 * it may be lost on the way, and it may be requested again and again without a result: of a workflow, the branch outruns
 * each run, or the forge lists none; of a sync, Argo CD shows none. From a certain number of tries on, each next one
 * waits longer, and people are told why. After a failed run people push a fix, which is looked at as soon as it is
 * there.
 *
 * @param situation at the step that asks for it
 * @param last the last try
 */
public record Retry(Situation situation, Fact.Intent last) {
    /** What does not show after this long was lost. */
    public static final Duration ARRIVAL = Duration.ofMinutes(2);
    /** What was refused is requested again after this long, because the cause may have been fixed. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);
    /** How many tries follow each other without a wait. */
    private static final int MOST = 5;

    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLED = 4;

    /** Of what a step requested last; empty if it requested nothing yet. */
    public static Optional<Retry> of(Situation situation) {
        return situation.release().lastIntent(situation.step()).map(last -> new Retry(situation, last));
    }

    /** The number of the next try. */
    public int turn() {
        return last.turn() + 1;
    }

    /** Why the last try was refused; empty if it was not. */
    public Optional<Fact.Rejected> refusal() {
        return situation.release().rejected(last);
    }

    /** Stopped while it is too early to repeat what was refused, and then the next try. */
    public Progress after(Fact.Rejected refusal, Words why, Supplier<Progress> next) {
        return situation.now().isBefore(refusal.at().plus(AFTER_REFUSAL)) ? Progress.Stopped.because(why) : next.get();
    }

    /** Whether the last try would have to show by now. */
    public boolean isLate() {
        return situation.now().isAfter(last.at().plus(ARRIVAL));
    }

    /** Why a workflow does not start yet; empty if it may. */
    Optional<Progress> stop(String workflow, Words why) {
        return stop(
                tries -> say("{} was started {} times, and none of its runs count. {}", code(workflow), tries, why));
    }

    /**
     * Why the next try does not begin yet; empty if it may.
     *
     * @param sentences what was tried, by the number of tries
     */
    public Optional<Progress> stop(LongFunction<Words> sentences) {
        long tries = tries();
        Instant next = last.at().plus(PAUSE.multipliedBy(1L << Math.min(Math.max(tries - MOST, 0), MOST_DOUBLED)));
        return tries < MOST || !situation.now().isBefore(next)
                ? Optional.empty()
                : Optional.of(Progress.Stopped.because(
                        sentences.apply(tries).then(say("The next try is {}.", new Span.Moment(next)))));
    }

    /**
     * Counts since the step was last done and since the last failed run, because whatever is pushed after that is a
     * fix. Tries that the forge refused started nothing and do not count.
     */
    private long tries() {
        Instant since =
                situation.release().landmark(last.step()).map(Fact.Landmark::at).orElse(Instant.MIN);
        return situation.release().facts().reversed().stream()
                .filter(Fact.Intent.class::isInstance)
                .map(Fact.Intent.class::cast)
                .filter(intent ->
                        intent.step().equals(last.step()) && intent.at().isAfter(since))
                .filter(intent -> situation.release().rejected(intent).isEmpty())
                .takeWhile(intent -> !failed(intent))
                .count();
    }

    private boolean failed(Fact.Intent intent) {
        return situation
                .release()
                .dispatched(intent)
                .map(found -> situation
                        .ask(new RunWithId(found.run()))
                        .fold(run -> run.map(Run::state).equals(Optional.of(RunState.FAILED)), why -> false))
                .orElse(false);
    }
}
