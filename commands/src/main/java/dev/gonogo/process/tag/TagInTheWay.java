package dev.gonogo.process.tag;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Situation;
import dev.gonogo.process.history.MovedTag;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.Optional;

/** A tag with the release's name that the release cannot adopt: whose it is, and what to do about it. */
final class TagInTheWay {
    private TagInTheWay() {}

    /**
     * If an earlier attempt of ours pushed the tag, the tag is no longer there, and something of it is published: says
     * so, and what to do.
     */
    static Answer<Optional<Words>> pushedBefore(Situation situation, Refs refs) {
        return PushTag.seen(situation)
                ? new Answer.Known<>(Optional.empty())
                : Releases.of(situation.process(), situation.world())
                        .flatMap(releases -> releases.of(situation.version())
                                .flatMap(one -> MovedTag.of(situation.tag(), refs, one))
                                .map(moved -> releases.isPublished(situation.version())
                                        .map(published -> published
                                                ? Optional.of(neverAnew(situation, releases, moved))
                                                : Optional.<Words>empty()))
                                .orElseGet(() -> new Answer.Known<>(Optional.empty())));
    }

    /**
     * Whether a tag with the release's name that this release did not push was released, so that it can never be this
     * release's.
     */
    static Answer<Boolean> isReleased(Situation situation) {
        return PushTag.seen(situation)
                ? new Answer.Known<>(false)
                : Releases.of(situation.process(), situation.world())
                        .flatMap(releases -> releases.of(situation.version())
                                .map(one -> isReleased(releases, one))
                                .orElseGet(() -> new Answer.Known<>(false)));
    }

    private static Answer<Boolean> isReleased(Releases releases, Released one) {
        return one.ours() || !releases.looksUp(one.version())
                ? new Answer.Known<>(one.ours())
                : releases.isPublished(one.version());
    }

    private static Words neverAnew(Situation situation, Releases releases, Words moved) {
        String published = releases.looksUp(situation.version())
                ? "Something of it is published, so the tag is never re-created: {}"
                : "Whether anything of it is published cannot be looked up, so the tag is never re-created: {}";
        return moved.then(say(published, other(situation)));
    }

    private static Words other(Situation situation) {
        return say(
                "abandon this attempt ({}) and cut another version.", code("/release abandon " + situation.version()));
    }

    /** A tag may be deleted only if gonogo did not push it and nothing is known to be published of it. */
    static Words wayOn(Situation situation) {
        Words other = other(situation);
        return Releases.of(situation.process(), situation.world())
                .fold(
                        releases -> wayOn(releases, releases.of(situation.version()), other),
                        why -> say("A published tag is never moved or replaced: {}", other));
    }

    private static Words wayOn(Releases releases, Optional<Released> tagged, Words other) {
        if (tagged.filter(Released::ours).isPresent()) {
            return say("It was pushed by gonogo. A published tag is never moved or replaced: {}", other);
        }
        if (tagged.filter(releases::isKnownToBePublished).isPresent()) {
            return say(
                    "It was not pushed by gonogo, but something of it is published, so it is never moved or replaced: {}",
                    other);
        }
        return say(
                "It was not pushed by gonogo. A tag is never moved or replaced once something of it is published. If"
                        + " nothing of it is published, delete it, and this continues. Otherwise {}",
                other);
    }
}
