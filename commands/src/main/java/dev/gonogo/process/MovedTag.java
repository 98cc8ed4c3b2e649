package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Releases.Released;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Refs;
import java.util.Optional;

/** A tag of ours that no longer stands where it was seen pushed. */
public final class MovedTag {
    private MovedTag() {}

    /** Where it was, by whose go, and where it is; empty where it still stands there, or is not ours. */
    public static Optional<Words> of(String name, Refs refs, Released release) {
        Attempt.Tagged tagged = release.tagged();
        Optional<Refs.Tag> tag = refs.tag(name);
        boolean stands =
                tag.filter(there -> there.commit().equals(release.commit())).isPresent();
        return tagged == null || stands
                ? Optional.empty()
                : Optional.of(say(
                        "The tag {} was pushed at {}{}, {}, and {}.",
                        code(name),
                        commit(tagged.commit()),
                        tagged.go().isEmpty() ? Words.NONE : say(" after {}'s go", person(tagged.go())),
                        new Span.Moment(tagged.at()),
                        tag.map(there -> say("now points at {}", commit(there.commit())))
                                .orElseGet(() -> say("was deleted since"))));
    }
}
