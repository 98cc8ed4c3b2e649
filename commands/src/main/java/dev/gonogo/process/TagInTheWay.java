package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Releases.Released;
import dev.gonogo.talk.Words;
import java.util.Optional;

/** A tag with the release's name that the release cannot take for its own: whose it is, and what to do about it. */
final class TagInTheWay {
    private TagInTheWay() {}

    /** A tag may be deleted only where gonogo did not push it, and nothing is known to be published of it. */
    static Words wayOn(Situation situation) {
        Words other = say(
                "abandon this attempt ({}) and cut another version.", code("/release abandon " + situation.version()));
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
                "It was not pushed by gonogo. A tag of which something is published is never moved or replaced. If nothing of it is"
                        + " published, delete it, and this goes on. Otherwise {}",
                other);
    }
}
