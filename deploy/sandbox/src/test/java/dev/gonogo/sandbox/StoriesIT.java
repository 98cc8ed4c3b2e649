package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.sandbox.story.ChatRoom;
import dev.gonogo.sandbox.story.RoomView;
import dev.gonogo.sandbox.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every shipped story succeeds: the broadest one on every platform, each other on one, and on another for the next
 * {@code -Dbuild.turn=N}. {@code -Dbuild.everything=true} plays all of them on all platforms. The platforms' contract
 * test ensures that they say the same. The longest begin first, so that they do not end last.
 */
@Execution(ExecutionMode.CONCURRENT)
class StoriesIT {
    private static final Path STORIES = Path.of("stories");
    private static final List<String> PLATFORMS = List.of("slack", "discord", "console");
    private static final String BROADEST = "preview.story";

    @TestFactory
    Stream<DynamicTest> theStoryComesTrue() throws IOException {
        List<Path> stories;
        try (Stream<Path> files = Files.list(STORIES)) {
            stories = files.sorted().toList();
        }
        assertThat(stories).isNotEmpty();
        int turn = Integer.getInteger("build.turn", 0);
        return IntStream.range(0, stories.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer place) -> read(stories.get(place)).length())
                        .reversed())
                .flatMap(place -> onItsPlatforms(stories.get(place), PLATFORMS.get((place + turn) % PLATFORMS.size())));
    }

    private static Stream<DynamicTest> onItsPlatforms(Path file, String inTurn) {
        String text = read(file);
        Story story = Rehearsal.story(text);
        boolean everywhere = Boolean.getBoolean("build.everything") || file.endsWith(BROADEST);
        return casts(story, everywhere ? PLATFORMS : List.of(inTurn)).map(platforms -> {
            String name = file.getFileName() + " on " + String.join(" and ", platforms);
            return DynamicTest.dynamicTest(name, () -> play(name, platforms, story, text));
        });
    }

    /** The platforms for each play: one if the story names none. */
    private static Stream<List<String>> casts(Story story, List<String> otherwise) {
        if (story.overSocketMode()) {
            return Stream.of(List.of("slack"));
        }
        return story.platforms().isEmpty() ? otherwise.stream().map(List::of) : Stream.of(story.platforms());
    }

    private static void play(String name, List<String> platforms, Story story, String text) {
        try (Rehearsal rehearsal = Rehearsal.on(platforms, name, story)) {
            rehearsal.play(text);
            assertThat(rehearsal.sandbox().rooms()).allSatisfy(room -> {
                List<List<String>> threads = threads(room);
                assertThat(threads)
                        .as(rehearsal::transcript)
                        .anySatisfy(said -> assertThat(said).isNotEmpty());
                assertThat(threads)
                        .as(rehearsal::transcript)
                        .allSatisfy(said -> assertThat(said).doesNotHaveDuplicates());
            });
            assertThat(rehearsal.log()).doesNotContain("ERROR");
        }
    }

    /** The notices in the thread of each board. */
    private static List<List<String>> threads(ChatRoom room) {
        return room.view().messages().stream()
                .map(board ->
                        board.replies().stream().map(RoomView.Message::text).toList())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
