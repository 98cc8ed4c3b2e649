package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Play.Plot;
import dev.gonogo.bot.adversary.Play.Production;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Plays the same release again and again while somebody else interferes, until something is published that never must
 * be; a search then shortens what led there as far as possible, so that somebody can read it.
 *
 * <p>The build plays one third of the same plots each time, {@code -Dbuild.turn=1} and {@code 2} play the others, and
 * {@code -Dbuild.everything=true} plays all. {@code -Dadversary.tries=2000} plays as many others, and
 * {@code -Dadversary.seed=N} repeats those of one seed.
 *
 * @param rules what must never happen
 */
record Adversary(Production production, Arbitrary<Plot> plots, List<? extends Rule> rules) {
    private static final long SEED = 20261120;
    private static final int SIZE = 1000;
    private static final int MOST_SHRINKS = 300;
    private static final int TURNS = 3;

    /** @param broken what happened that never must, a sentence for each rule */
    record Counterexample(Plot plot, List<String> broken, String diary, long seed) {
        @Override
        public String toString() {
            return "Somebody got through (seed " + seed + "): " + plot + "\n" + String.join("\n", broken) + "\n\n"
                    + diary;
        }
    }

    /** Tries more if asked to by the system property. */
    Optional<Counterexample> search(int tries) {
        Integer wanted = Integer.getInteger("adversary.tries");
        Long seed = Long.getLong("adversary.seed");
        if (wanted == null && seed == null) {
            int turn = Integer.getInteger("build.turn", 0) % TURNS;
            boolean everything = Boolean.getBoolean("build.everything");
            return search(tries, SEED, place -> everything || place % TURNS == turn, this::shrunk);
        }
        return search(
                wanted == null ? tries : wanted, seed == null ? System.nanoTime() : seed, place -> true, this::shrunk);
    }

    /** The same plots each time; what is found is as long as it was played. */
    Optional<Counterexample> hunt(int tries) {
        return search(tries, SEED, place -> true, plot -> plot);
    }

    private Optional<Counterexample> search(
            int tries, long seed, IntPredicate played, UnaryOperator<Shrinkable<Plot>> shortened) {
        List<Counterexample> found = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<Plot> generator = plots.generator(SIZE);
            Random random = new Random(seed);
            for (int done = 0; done < tries && found.isEmpty(); done++) {
                Shrinkable<Plot> plot = generator.next(random);
                if (played.test(done) && breaks(plot.value())) {
                    found.add(counterexample(shortened.apply(plot).value(), seed));
                }
            }
        });
        return found.stream().findFirst();
    }

    private Shrinkable<Plot> shrunk(Shrinkable<Plot> plot) {
        AtomicInteger left = new AtomicInteger(MOST_SHRINKS);
        Shrinkable<Plot> shortest = plot;
        for (Optional<Shrinkable<Plot>> shorter = Optional.of(plot); shorter.isPresent(); ) {
            shortest = shorter.get();
            shorter = shortest.shrink()
                    .takeWhile(one -> left.getAndDecrement() > 0)
                    .filter(one -> breaks(one.value()))
                    .findFirst();
        }
        return shortest;
    }

    private boolean breaks(Plot plot) {
        return !broken(new Play(production, plot).aftermath()).isEmpty();
    }

    private Counterexample counterexample(Plot plot, long seed) {
        Play play = new Play(production, plot);
        return new Counterexample(plot, broken(play.aftermath()), play.diary(), seed);
    }

    private List<String> broken(Aftermath play) {
        return rules.stream().flatMap(rule -> broken(rule, play)).toList();
    }

    private static Stream<String> broken(Rule rule, Aftermath play) {
        return rule.judge(play)
                .filter(broken -> !play.accepted(rule, broken))
                .map(broken -> "Never " + rule.words() + " (" + rule.ids() + "): " + broken.how());
    }
}
