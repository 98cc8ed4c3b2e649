package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every story that is shipped comes true. */
class StoriesIT {
    private static final Path STORIES = Path.of("stories");

    @TestFactory
    Stream<DynamicTest> theStoryComesTrue() throws IOException {
        List<Path> stories;
        try (Stream<Path> files = Files.list(STORIES)) {
            stories = files.sorted().toList();
        }
        assertThat(stories).isNotEmpty();
        return stories.stream()
                .map(story -> DynamicTest.dynamicTest(story.getFileName().toString(), () -> play(story)));
    }

    private static void play(Path story) throws IOException {
        String text = Files.readString(story);
        try (Rehearsal rehearsal = Rehearsal.begin(story.getFileName().toString(), Rehearsal.story(text))) {
            rehearsal.play(text);
            assertThat(rehearsal.thread()).as(rehearsal::transcript).doesNotHaveDuplicates();
            assertThat(rehearsal.log()).doesNotContain("ERROR");
        }
    }
}
