package dev.gonogo.lookalike.github;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a look-alike is started.
 *
 * @param port the port to listen on, 0 for any free one
 * @param dataDirectory where {@code repository.git} is made; it must not hold one yet
 * @param tokens the tokens that are accepted, each with the login that it belongs to
 * @param source a local repository to copy, null for the built-in one
 * @param speed how much faster than written the workflows run, 1 for as written
 */
public record Settings(
        InstantSource clock,
        int port,
        Path dataDirectory,
        Map<String, String> tokens,
        String owner,
        String name,
        @Nullable Source source,
        double speed) {
    public Settings {
        tokens = Map.copyOf(tokens);
    }

    /** The built-in repository {@code OneStepAt4time/aegis} on a free port. */
    public static Settings builtIn(InstantSource clock, Path dataDirectory, Map<String, String> tokens) {
        return of(BuiltIn.AEGIS, clock, dataDirectory, tokens);
    }

    /** A built-in repository on a free port. */
    public static Settings of(BuiltIn builtIn, InstantSource clock, Path dataDirectory, Map<String, String> tokens) {
        return new Settings(clock, 0, dataDirectory, tokens, builtIn.owner(), builtIn.shortName(), null, 1);
    }

    String fullName() {
        return owner + "/" + name;
    }

    /** The built-in one with this name; a repository with another name is released like Aegis. */
    BuiltIn builtIn() {
        return BuiltIn.named(fullName()).orElse(BuiltIn.AEGIS);
    }

    @Override
    public String toString() {
        return "Settings[" + fullName() + ", port " + port + ", " + tokens.size() + " tokens]";
    }
}
