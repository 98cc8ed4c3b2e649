package dev.gonogo.process.artifact;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Artifact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The GitHub Release of a tag.
 *
 * @param assets names of files that it must have
 */
public record GitHubRelease(List<String> assets) implements ArtifactRule {
    public GitHubRelease {
        assets = List.copyOf(assets);
    }

    /**
     * @param assets names of files that it must have
     * @param before one published at or after this time is a different one
     */
    public record Page(String tag, boolean prerelease, List<String> assets, Instant before) implements Artifact {
        public Page {
            assets = List.copyOf(assets);
        }

        /** Whenever it was published. */
        public Page(String tag, boolean prerelease, List<String> assets) {
            this(tag, prerelease, assets, Instant.MAX);
        }

        @Override
        public String title() {
            return "GitHub Release " + tag;
        }

        /** The page itself, then each of its files. */
        @Override
        public List<Piece> pieces() {
            Artifact page = new Page(tag, prerelease, List.of());
            Stream<Piece> files =
                    assets.stream().map(asset -> new Piece(asset, new Page(tag, prerelease, List.of(asset)), true));
            return Stream.concat(Stream.of(Piece.whole(page)), files).toList();
        }

        @Override
        public Optional<Artifact> before(Instant time) {
            return Optional.of(new Page(tag, prerelease, assets, time));
        }
    }

    @Override
    public Artifact of(Situation situation) {
        return new Page(situation.tag(), !situation.version().stable(), assets);
    }

    @Override
    public String identity() {
        return "github-release:" + assets.stream().sorted().collect(Collectors.joining(","));
    }

    @Override
    public Words name() {
        return say("GitHub Release with {}", Words.codes(assets, 10));
    }
}
