package dev.gonogo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.release.Release;
import dev.gonogo.store.Database;
import dev.gonogo.talk.Room;
import dev.gonogo.version.Version;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeedTest {
    @Test
    void aHundredReleasesAreOpenAndEachWasLookedAt(@TempDir Path folder) {
        Path file = folder.resolve("gonogo.db");

        Seed.write(file, new Room("slack", "C0BENCH"), Instant.parse("2026-11-20T10:00:00Z"));

        try (Database database = Database.open(file)) {
            assertThat(database.store().openReleases(Seed.REPOSITORY))
                    .hasSize(Seed.OPEN_RELEASES)
                    .first()
                    .returns(Version.of(Seed.FIRST), Release::version);
            assertThat(database.store().lastSnapshots(Seed.REPOSITORY)).hasSize(Seed.OPEN_RELEASES);
            assertThat(database.store().processText(Seed.REPOSITORY)).isPresent();
        }
    }
}
