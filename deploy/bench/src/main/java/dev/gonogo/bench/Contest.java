package dev.gonogo.bench;

import dev.gonogo.bench.load.FixedRate;
import dev.gonogo.bench.load.FullRate;
import dev.gonogo.bench.load.Tally;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/**
 * Loads two programs in turns of a few seconds, so that other work on the machine affects both alike. The first round
 * of each load is not counted, because the programs' code is still being compiled.
 *
 * @param counted how long each load is counted, all rounds together
 */
record Contest(List<Contender> contenders, Duration counted, PrintWriter progress) {
    static final int PER_SECOND = 500;
    private static final int ROUNDS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** One load on one program for some time. */
    private interface Turn {
        Tally run(Contender contender, Duration time) throws InterruptedException;
    }

    /** Where the result of a turn belongs. */
    private interface Place {
        Tally of(Contender contender);
    }

    void run() throws InterruptedException {
        say(PER_SECOND + " commands per second");
        rounds((contender, time) -> FixedRate.run(contender.helpAndStatus(), PER_SECOND, time), Contender::fixedTally);
        say("help at full rate");
        rounds((contender, time) -> FullRate.run(contender.help(), time), Contender::helpTally);
        say("status at full rate");
        rounds((contender, time) -> FullRate.run(contender.status(), time), Contender::statusTally);
    }

    private void rounds(Turn turn, Place place) throws InterruptedException {
        for (Contender contender : contenders) {
            turn.run(contender, WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                place.of(contender).add(turn.run(contender, counted.dividedBy(ROUNDS)));
            }
        }
    }

    private void say(String what) {
        progress.println(what);
        progress.flush();
    }
}
