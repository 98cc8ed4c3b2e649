package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.lookalike.slack.Workspace;
import dev.gonogo.sandbox.story.ChatRoom;
import dev.gonogo.sandbox.story.Outcome;
import dev.gonogo.sandbox.story.Reading;
import dev.gonogo.sandbox.story.RoomPatience;
import dev.gonogo.sandbox.story.Stage;
import dev.gonogo.sandbox.story.Story;
import dev.gonogo.sandbox.story.StoryParser;
import dev.gonogo.sandbox.story.StoryPlayer;
import dev.gonogo.sandbox.story.Transcript;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads a story's file and plays it in a sandbox. */
final class StoryRun {
    private StoryRun() {}

    /** The story, or nothing after its mistakes were printed. */
    static Optional<Story> read(Path file, PrintStream err) throws IOException {
        return switch (StoryParser.parse(
                Files.readString(file, UTF_8),
                new LinkedHashSet<>(Workspace.example().names()))) {
            case Reading.Understood understood -> Optional.of(understood.story());
            case Reading.Mistaken mistaken -> {
                mistaken.problems().forEach(problem -> err.println(file + ", " + problem));
                err.println("A step reads like one of these:");
                StoryParser.examples().forEach(example -> err.println("  " + example));
                yield Optional.empty();
            }
        };
    }

    /** Plays to the end, printing to the screen and to the transcript file. */
    static ExitCode play(Story story, Sandbox sandbox, Path transcript, PrintStream out) throws IOException {
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(transcript, UTF_8), true)) {
            Transcript both = new Transcript(InstantSource.system(), line -> {
                out.println(line);
                file.println(line);
            });
            List<ChatRoom> rooms = sandbox.rooms();
            Stage stage = new Stage(
                    rooms,
                    sandbox.repository(),
                    sandbox.faults(),
                    sandbox.bot(),
                    new RoomPatience(rooms.getFirst(), InstantSource.system()));
            return switch (new StoryPlayer(stage, both).play(story)) {
                case Outcome.Played played -> {
                    both.says("The story came true: " + played.steps() + " steps.");
                    yield ExitCode.OK;
                }
                case Outcome.Failed failed -> {
                    both.says("The story failed at line " + failed.line() + ". "
                            + sandbox.bot().sentence());
                    yield ExitCode.FAILED;
                }
            };
        }
    }
}
