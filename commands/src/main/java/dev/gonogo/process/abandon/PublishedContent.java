package dev.gonogo.process.abandon;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Situation;
import dev.gonogo.process.history.MovedTag;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be public of a release that ended early, and what still refers to it: its tag or, if that is gone, perhaps
 * only its branch.
 */
record PublishedContent(Situation situation, Refs refs) {

    /** Whether its tag exists, existed, or may have existed. */
    boolean tagged() {
        return refs.tag(situation.tag()).isPresent() || situation.release().mayBeTagged();
    }

    /** Whether an earlier attempt pushed its tag, or something is published although no tag of it is known. */
    Answer<Boolean> withoutTag() {
        return Releases.of(situation.process(), situation.world())
                .flatMap(releases ->
                        releases.of(situation.version()).filter(Released::ours).isPresent()
                                ? new Answer.Known<>(true)
                                : releases.looksUp(situation.version())
                                        ? releases.isPublished(situation.version())
                                        : new Answer.Known<>(false));
    }

    /**
     * What is kept, and what people can do about it; empty if a tag holds what was published, or nothing was published.
     */
    Answer<Optional<Words>> kept() {
        if (refs.tag(situation.tag()).isPresent()
                && situation.release().tagged().isEmpty()) {
            return new Answer.Known<>(Optional.empty());
        }
        if (!tagged()) {
            return new Answer.Known<>(branch().flatMap(branch -> withoutTag()
                    .fold(
                            published -> published ? Optional.of(published(branch)) : Optional.empty(),
                            why -> Optional.of(doubted(branch, why)))));
        }
        return Releases.of(situation.process(), situation.world())
                .map(releases -> releases.of(situation.version())
                        .flatMap(one -> MovedTag.of(situation.tag(), refs, one))
                        .map(this::moved)
                        .or(this::unanswered));
    }

    private Optional<String> branch() {
        return Optional.of(situation.fill("{release}"))
                .filter(name -> refs.branch(name).isPresent());
    }

    private Words moved(Words moved) {
        Words again = moved.then(object().map(this::putBack).orElse(Words.NONE));
        return branch().map(branch -> again.then(say(
                        "{} is kept: it may be the only place that has what was published. Delete it only after the"
                                + " tag is back.",
                        code(branch))))
                .orElse(again);
    }

    private Optional<String> object() {
        return situation
                .release()
                .landmarks()
                .flatMap(landmark -> Stream.ofNullable(landmark.values().get("tag")))
                .findFirst();
    }

    private Words putBack(String object) {
        String force = refs.tag(situation.tag()).isPresent() ? "--force " : "";
        return say(
                "Put it back, from a clone that has it: {}.",
                code("git push " + force + "origin " + object + ":refs/tags/" + situation.tag()));
    }

    private Optional<Words> unanswered() {
        return situation.release().facts().stream()
                .filter(Fact.Pushing.class::isInstance)
                .map(Fact.Pushing.class::cast)
                .findFirst()
                .flatMap(push -> branch().map(branch -> say(
                        "{} is kept: the push of the tag {} at {} was not answered, so it may have been published. Look at what is"
                                + " published, and delete the branch by hand if nothing is.",
                        code(branch),
                        code(situation.tag()),
                        commit(push.commit()))));
    }

    private Words published(String branch) {
        return say(
                "{} is kept: something of {} is published, and the branch may be the only place that has what it was"
                        + " made from.",
                code(branch),
                code(situation.version()));
    }

    private Words doubted(String branch, String why) {
        return say(
                "{} is kept: whether something of {} is published is unknown ({}). Look there, and delete the branch"
                        + " by hand if nothing is.",
                code(branch),
                code(situation.version()),
                why.replaceFirst("\\.$", ""));
    }
}
