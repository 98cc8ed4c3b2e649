package dev.gonogo.process.history;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Refs;
import java.util.Optional;

/** A tag that is no longer where we saw it. */
public final class MovedTag {
    private MovedTag() {}

    /** Where it was, by whose go, and where it is; empty if it is still there, or nobody saw where it was. */
    public static Optional<Words> of(String name, Refs refs, Released release) {
        Optional<Refs.Tag> tag = refs.tag(name);
        boolean stands =
                tag.filter(there -> there.commit().equals(release.commit())).isPresent();
        return stands
                ? Optional.empty()
                : was(release)
                        .map(was -> say(
                                "The tag {} {}, and {}.",
                                code(name),
                                was,
                                tag.map(there -> say("now points at {}", commit(there.commit())))
                                        .orElseGet(() -> say("was deleted since"))));
    }

    private static Optional<Words> was(Released release) {
        Attempt.Tagged tagged = release.tagged();
        return tagged == null
                ? Optional.ofNullable(release.seen())
                        .map(seen -> say("stood at {}, {}", commit(seen.commit()), new Span.Moment(seen.at())))
                : Optional.of(say(
                        "was pushed at {}{}, {}",
                        commit(tagged.commit()),
                        tagged.go().isEmpty() ? Words.NONE : say(" after {}'s go", person(tagged.go())),
                        new Span.Moment(tagged.at())));
    }
}
