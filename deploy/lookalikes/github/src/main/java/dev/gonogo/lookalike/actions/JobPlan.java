package dev.gonogo.lookalike.actions;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A job as the workflow declares it.
 *
 * @param name unique within the workflow; a matrix job carries its value, as {@code Fault harness (SSE drop)}
 * @param needs names of the jobs that must be done before
 * @param duration how long it takes at speed 1
 * @param optional whether its failure leaves the run green ({@code continue-on-error})
 * @param work its effect, at the end of the duration
 */
public record JobPlan(
        String name, List<String> needs, Duration duration, boolean optional, Function<JobContext, Outcome> work) {
    public JobPlan {
        needs = List.copyOf(needs);
    }

    /** A job that waits for nothing and only takes time. */
    public static JobPlan of(String name, int seconds) {
        var work = (Function<JobContext, Outcome>) scene -> Outcome.success(name + " passed");
        return new JobPlan(name, List.of(), Duration.ofSeconds(seconds), false, work);
    }

    public JobPlan after(String... names) {
        return new JobPlan(name, List.of(names), duration, optional, work);
    }

    public JobPlan doing(Function<JobContext, Outcome> effect) {
        return new JobPlan(name, needs, duration, optional, effect);
    }

    public JobPlan mayFail() {
        return new JobPlan(name, needs, duration, true, work);
    }
}
