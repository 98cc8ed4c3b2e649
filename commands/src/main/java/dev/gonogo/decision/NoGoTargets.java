package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Template;
import dev.gonogo.process.rules.ProcessUnderWay;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a no-go can be said to, and its effect. A go may be withdrawn until the tag is pushed. */
record NoGoTargets(ReleaseState present) {

    /** What is asked now, then what was signed off, latest first. Without what led to a tag that exists. */
    List<Ask.GoNoGo> open() {
        Release release = present.release();
        ReleaseProcess process = process(release);
        Stream<Ask.GoNoGo> asked = present.ask() instanceof Ask.GoNoGo ask ? Stream.of(ask) : Stream.of();
        return Stream.concat(asked, present.look().signedOff().reversed().stream())
                .filter(ask -> release.tagged().isEmpty() || !PushTag.follows(process, ask.step()))
                .toList();
    }

    /** Why a no-go is too late, and what to do instead; empty if there is no tag. */
    Optional<Words> tooLate(Release release) {
        return release.tagged().map(tagged -> tooLate(release, tagged));
    }

    private Words tooLate(Release release, Attempt.Tagged tagged) {
        ReleaseProcess process = process(release);
        Words replace = process.versions().recovery().isEmpty()
                ? Words.NONE
                : say(
                        " If a published artifact cannot be repaired: {}.",
                        code("/release recover " + release.version()));
        return say(
                "The tag {} was pushed at {} (on {}); a no-go is too late, because the tag starts the publishing."
                        + " What is public and what is safe to do: {}.{} To stop here: {}; what is public stays"
                        + " public.",
                code(Template.fill(process.tag().name(), process, release)),
                new Span.Moment(tagged.at()),
                commit(tagged.commit()),
                code("/release diagnose " + release.version()),
                replace,
                code("/release abandon " + release.version()));
    }

    /**
     * The effect of a no-go that was just recorded.
     *
     * @param after the release at that moment: its tag may have been pushed in between
     */
    Reply noted(Release after, Ask.GoNoGo ask) {
        List<Words> lines = new ArrayList<>();
        lines.add(say("No-go for {} on {}, noted.", code(after.version()), commit(ask.commit())));
        if (PushTag.follows(process(after), ask.step())) {
            tooLate(after).or(() -> underWay(after, ask)).ifPresent(lines::add);
        }
        return new Reply(lines);
    }

    private static Optional<Words> underWay(Release release, Ask.GoNoGo ask) {
        return release.pushOf(ask.commit())
                .map(push -> say(
                        "The push of its tag started at {} and has not been answered yet, so the tag may still"
                                + " appear. It will not be pushed again; the board will say whether the tag appeared.",
                        new Span.Moment(push.at())));
    }

    private ReleaseProcess process(Release release) {
        return ProcessUnderWay.of(present.process(), release);
    }
}
