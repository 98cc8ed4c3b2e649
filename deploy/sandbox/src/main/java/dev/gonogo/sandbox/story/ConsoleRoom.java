package dev.gonogo.sandbox.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.lookalike.http.HandedFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with the bot's chat in it. One person at a time uses it: the next person to act starts the program again
 * on the same database.
 */
public final class ConsoleRoom implements ChatRoom, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String YES = "y";

    private final Function<String, Process> program;
    private final InstantSource clock;
    private final ConsoleOutput output = new ConsoleOutput();
    private @Nullable Process running;
    private @Nullable Thread copying;

    /** @param program starts the bot's chat as a person, with its input and output connected to us */
    public ConsoleRoom(Function<String, Process> program, InstantSource clock) {
        this.program = program;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return "console";
    }

    /** It exists as soon as somebody sits down. */
    @Override
    public boolean offersCommand() {
        return true;
    }

    @Override
    public RoomView view() {
        return output.view();
    }

    @Override
    public void say(String person, String text) {
        sit(person);
        type(text);
    }

    @Override
    public void press(String person, RoomView.Button button) {
        boolean change = sit(person);
        if (button.id().equals(YES)) {
            type(YES);
            return;
        }
        if (change) {
            await(
                    () -> output.number(button.label()).isPresent(),
                    "no board with [" + button.label() + "] was printed");
        }
        type(output.number(button.label())
                .orElseThrow(() -> new IllegalStateException("The last board has no [" + button.label() + "]")));
    }

    /** The program asks for one field after the other; a dialog without fields asks for a yes. */
    @Override
    public void submit(String person, RoomView.Dialog dialog, Map<String, String> values) {
        if (values.isEmpty()) {
            type(YES);
            return;
        }
        for (int asked = 0; asked < values.size(); asked++) {
            await(() -> output.field().isPresent(), "no field was asked for");
            ConsoleOutput.Field field = output.field().orElseThrow();
            String value = Objects.requireNonNull(
                    values.get(field.label()), () -> "The story has nothing for \"" + field.label() + "\"");
            String typed = HandedFile.isIn(value) ? String.join("\n", saved(value)) : value;
            type(field.paragraph() ? typed + "\n" : typed);
        }
    }

    /** A terminal takes files by their paths. */
    private static List<String> saved(String value) {
        List<String> paths = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("gonogo-handed-over");
            folder.toFile().deleteOnExit();
            for (HandedFile file : HandedFile.all(value)) {
                Path path = Files.write(folder.resolve(file.name()), file.content());
                path.toFile().deleteOnExit();
                paths.add(path.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    @Override
    public void dismiss(String person, RoomView.Dialog dialog) {
        leave();
    }

    @Override
    public void awaitNews(long version, Duration atMost) throws InterruptedException {
        output.awaitNews(version, atMost);
    }

    /** Puts the person at the terminal; true if somebody else was there, or nobody. */
    private boolean sit(String person) {
        Process present = running;
        if (present != null && present.isAlive() && output.isHeldBy(person)) {
            return false;
        }
        leave();
        output.handTo(person);
        Process started = program.apply(person);
        running = started;
        copying = Thread.ofVirtual().start(() -> copy(started));
        await(() -> output.invites() || !started.isAlive(), "the program did not start");
        if (!started.isAlive()) {
            throw new StoryFailure("the program ended with " + started.exitValue() + "; its log says why");
        }
        return true;
    }

    private void copy(Process started) {
        try (BufferedReader lines = started.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.print(line);
            }
        } catch (IOException gone) {
            output.print("");
        }
    }

    private void type(String text) {
        Process present = Objects.requireNonNull(running, "nobody sits at the terminal");
        output.typed();
        try {
            BufferedWriter keyboard = present.outputWriter(UTF_8);
            keyboard.write(text + "\n");
            keyboard.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("The program has ended", gone);
        }
    }

    private void await(BooleanSupplier condition, String otherwise) {
        if (!new RoomPatience(this, clock).until(condition, PATIENCE)) {
            throw new StoryFailure(otherwise + " within " + PATIENCE.toMinutes() + " minutes");
        }
    }

    private void leave() {
        Process present = running;
        if (present == null) {
            return;
        }
        try {
            present.getOutputStream().close();
            present.waitFor();
            Objects.requireNonNull(copying, "what runs is copied").join();
        } catch (IOException gone) {
            present.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        leave();
    }
}
