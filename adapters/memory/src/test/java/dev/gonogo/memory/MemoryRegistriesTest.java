package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.port.Registries;
import dev.gonogo.port.RegistriesContract;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryRegistriesTest extends RegistriesContract {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final MemoryRegistries registries = new MemoryRegistries(clock);

    @Override
    protected Registries registries() {
        return registries;
    }

    @Override
    protected void publish(Sample sample) {
        registries.publish(sample.artifact());
    }

    @Override
    protected String root(Kind kind) {
        return "https://" + kind + ".example.org";
    }

    @Override
    protected void publish(GitHubRelease.Page page) {
        registries.publish(page);
    }

    @Test
    void whatIsPublishedShowsOnlyAfterTheLag() {
        registries.lag(Duration.ofMinutes(2));
        registries.publish(new PyPiProject.Release("ag-client", "1.4.0.dev0"));
        PublicationOf question = new PublicationOf(new PyPiProject.Release("ag-client", "1.4.0.dev0"));
        assertThat(registries.answer(question)).isEqualTo(new Answer.Known<>(new Publication.Absent()));

        clock.advance(Duration.ofMinutes(2));

        assertThat(registries.answer(question))
                .isEqualTo(new Answer.Known<>(new Publication.Present("PyPI ag-client 1.4.0.dev0 (PyPI's spelling)")));
    }
}
