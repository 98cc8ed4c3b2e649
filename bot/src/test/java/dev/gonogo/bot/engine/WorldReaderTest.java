package dev.gonogo.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryDeployer;
import dev.gonogo.memory.MemoryForge;
import dev.gonogo.memory.MemoryGit;
import dev.gonogo.memory.MemoryHotfixes;
import dev.gonogo.memory.MemoryRegistries;
import dev.gonogo.memory.MemoryStore;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SettableClock;
import dev.gonogo.plan.Observation;
import dev.gonogo.processfile.FilePointers;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllRefs;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WorldReaderTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final SeedA seed = SeedA.straight(clock);
    private final RepositoryPorts repository = new RepositoryPorts(
            SeedA.REPOSITORY,
            SeedA.MAIN,
            ".github/gonogo.yml",
            new MemoryForge(seed.repository(), clock, IoPoint.NONE),
            new MemoryGit(seed.repository(), new FilePointers(), IoPoint.NONE),
            new MemoryRegistries(clock),
            new MemoryDeployer(clock, IoPoint.NONE));

    @Test
    void whatIsAskedWhileTheBotEndsCannotBeTold() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.shutdownNow();
        Observation observation = new Observation();
        observation.ask(new AllRefs());
        new WorldReader(
                        threads,
                        Duration.ofMinutes(1),
                        new OwnRecords(new MemoryStore(), new MemoryHotfixes(new MemoryStore())))
                .answer(observation, repository);
        assertThat(observation.open()).isEmpty();
        assertThat(observation.ask(new AllRefs())).isEqualTo(new Answer.CannotTell<>("we are shutting down"));
    }
}
