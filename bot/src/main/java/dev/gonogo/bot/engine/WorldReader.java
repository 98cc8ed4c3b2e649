package dev.gonogo.bot.engine;

import dev.gonogo.plan.Observation;
import dev.gonogo.world.Answer;
import dev.gonogo.world.DeploymentQuestion;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.Question;
import dev.gonogo.world.RecordQuestion;
import dev.gonogo.world.RegistryQuestion;
import dev.gonogo.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Answers all open questions of an observation at the same time. */
public final class WorldReader {
    private static final String ENDING = "we are shutting down";

    private final Executor threads;
    private final Duration patience;
    private final OwnRecords records;

    /**
     * @param threads runs each question on a thread of its own
     * @param patience the longest time for one round; what is not answered by then cannot be told
     */
    public WorldReader(Executor threads, Duration patience, OwnRecords records) {
        this.threads = threads;
        this.patience = patience;
        this.records = records;
    }

    /** Decides again and again, answering what the rules ask, until they ask nothing new. */
    <T> T settled(Observation observation, RepositoryPorts repository, Function<World, T> rules) {
        while (true) {
            answer(observation, repository);
            T found = rules.apply(observation);
            if (observation.open().isEmpty()) {
                return found;
            }
        }
    }

    void answer(Observation observation, RepositoryPorts repository) {
        List<Asked<?>> round = new ArrayList<>();
        observation.open().forEach(question -> round.add(ask(question, repository)));
        long until = System.nanoTime() + patience.toNanos();
        round.forEach(asked -> asked.settle(observation, until));
    }

    private <T> Asked<T> ask(Question<T> question, RepositoryPorts repository) {
        FutureTask<Answer<T>> task = new FutureTask<>(() -> route(question, repository));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            task.cancel(true);
        }
        return new Asked<>(question, task);
    }

    private <T> Answer<T> route(Question<T> question, RepositoryPorts repository) {
        return switch (question) {
            case GitQuestion<T> git -> repository.git().answer(git);
            case ForgeQuestion<T> forge -> repository.forge().answer(forge);
            case RegistryQuestion<T> registry -> repository.registries().answer(registry);
            case DeploymentQuestion<T> deployment -> repository.deployer().answer(deployment);
            case RecordQuestion<T> record -> records.answer(record, repository.name());
        };
    }

    private record Asked<T>(Question<T> question, FutureTask<Answer<T>> future) {
        void settle(Observation observation, long until) {
            observation.put(question, await(until));
        }

        private Answer<T> await(long until) {
            try {
                return future.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                future.cancel(true);
                return new Answer.CannotTell<>("there was no answer in time");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.CannotTell<>(ENDING);
            } catch (CancellationException e) {
                return new Answer.CannotTell<>(ENDING);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException("an adapter threw for " + question, e.getCause());
            }
        }
    }
}
