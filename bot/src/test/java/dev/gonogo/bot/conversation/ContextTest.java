package dev.gonogo.bot.conversation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.bot.engine.Audience;
import dev.gonogo.bot.engine.ProcessLibrary;
import dev.gonogo.form.Target;
import dev.gonogo.memory.MemoryPeople;
import dev.gonogo.memory.MemoryStore;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.Opening;
import dev.gonogo.processfile.YamlProcessReader;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In a room with six repositories, or a repository with six releases, five are named. */
class ContextTest {
    private static final Room ROOM = new Room("slack", "C0RELEASES");
    private static final Request REQUEST = new Request(new Speaker("slack", "U_ann"), ROOM, Occasion.NONE, later -> {});
    private final MemoryStore store = new MemoryStore();
    private final Context context = new Context(
            new Audience(
                    IntStream.rangeClosed(1, 6)
                            .mapToObj(number -> "acme/app-" + number)
                            .collect(Collectors.toMap(
                                    Function.identity(), name -> List.of(ROOM), (a, b) -> a, TreeMap::new)),
                    store),
            new MemoryPeople(),
            store,
            new ProcessLibrary(store, new YamlProcessReader()));

    @Test
    void aRepositoryOfAnotherRoomIsAnsweredWithThoseOfThisOne() {
        assertThatThrownBy(() -> context.repository(new Target("", "acme/other"), REQUEST))
                .hasMessage("acme/other is not released in this room. Here: acme/app-1, acme/app-2, acme/app-3,"
                        + " acme/app-4, acme/app-5 and 1 more.");
    }

    @Test
    void whereARoomHasSeveralRepositoriesOneIsNamed() {
        assertThatThrownBy(() -> context.repository(new Target("", ""), REQUEST))
                .hasMessage("Several repositories are released in this room. Say which one: --repo acme/app-1, --repo"
                        + " acme/app-2, --repo acme/app-3, --repo acme/app-4, --repo acme/app-5 and 1 more.");
    }

    @Test
    void whereSeveralReleasesAreOpenOneIsNamed() {
        IntStream.rangeClosed(1, 6).forEach(patch -> {
            ReleaseId id = new ReleaseId("acme/app-1", Version.of("1.4." + patch), 1);
            store.open(new Opening(id, new Decision.Cut(new By("ann", ROOM, Instant.EPOCH)), List.of()), Occasion.NONE);
        });

        assertThatThrownBy(() -> context.openRelease(new Target("", ""), "acme/app-1"))
                .hasMessage("Several releases are open. Say which one: 1.4.1, 1.4.2, 1.4.3, 1.4.4, 1.4.5 and 1 more.");
        assertThatThrownBy(() -> context.openRelease(new Target("1.4.9", ""), "acme/app-1"))
                .hasMessage("1.4.9 is not open. Open: 1.4.1, 1.4.2, 1.4.3, 1.4.4, 1.4.5 and 1 more.");
    }
}
