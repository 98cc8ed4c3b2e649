package dev.gonogo.process.history;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Situation;
import dev.gonogo.release.Fact;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a release is a major, a minor or a patch: what the tags say until its first step is done, and what they said
 * then from that point on. A later release does not change the stages that this one goes through.
 */
public final class KindOfRelease {
    private static final String SEEN = "kind";

    private KindOfRelease() {}

    static Answer<Version.Kind> of(Situation situation) {
        return situation
                .release()
                .landmark(SEEN)
                .flatMap(seen -> Optional.ofNullable(seen.values().get(SEEN)))
                .map(Version.Kind::valueOf)
                .<Answer<Version.Kind>>map(Answer.Known::new)
                .orElseGet(() -> ReleaseLine.of(situation).map(ReleaseLine::kind));
    }

    /** Recorded with the first step that is done; empty if all releases go through the same stages. */
    public static Optional<Fact.Landmark> landmark(Situation situation) {
        return situation.process().treatsAllAlike()
                        || situation.release().landmark(SEEN).isPresent()
                ? Optional.empty()
                : of(situation).fold(kind -> Optional.of(landmark(situation, kind)), why -> Optional.empty());
    }

    private static Fact.Landmark landmark(Situation situation, Version.Kind kind) {
        return new Fact.Landmark(SEEN, situation.now(), say("a {} release", word(kind)), Map.of(SEEN, kind.name()));
    }

    static String word(Version.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
