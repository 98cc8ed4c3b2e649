package dev.gonogo.process.tag;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * {@code tag-absent}: the release's tag does not exist. An exact tag blocks, unless it is on the commit that got its
 * go; a longer name that starts the same way is only noted, and a recovery is not tagged below another one. A tag that
 * we pushed and that is gone is never created again once something of it is published.
 */
public record TagAbsent() implements Need {
    @Override
    public String rule() {
        return "tag-absent";
    }

    /** Only for the tag that a go would push. */
    @Override
    public boolean mayBeOverridden() {
        return false;
    }

    @Override
    public boolean waits(Situation situation) {
        return TagInTheWay.isReleased(situation).fold(released -> !released, why -> true);
    }

    @Override
    public Finding judge(Situation situation) {
        String tag = situation.tag();
        return situation.refs().fold(refs -> judge(situation, refs, tag), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, Refs refs, String tag) {
        return TagInTheWay.pushedBefore(situation, refs)
                .fold(
                        before -> before.map(words -> Finding.notHeld(rule(), "{}", words))
                                .orElseGet(() -> notBefore(situation, refs, tag)),
                        why -> Finding.cannotTell(rule(), why));
    }

    private Finding notBefore(Situation situation, Refs refs, String tag) {
        Optional<Refs.Tag> there = refs.tag(tag);
        if (there.isPresent()) {
            if (GoBeforeTag.tagged(situation, refs)) {
                return Finding.held(
                        rule(),
                        "The tag {} is at {}, the commit that has its go.",
                        code(tag),
                        commit(there.get().commit()));
            }
            return inTheWay(situation, there.get());
        }
        return above(situation, refs).orElseGet(() -> absent(refs, tag));
    }

    /** A recovery below another one would take its packages back to a lower version. */
    private Optional<Finding> above(Situation situation, Refs refs) {
        Version version = situation.version();
        ToIntFunction<String> number = name -> situation
                .process()
                .tag()
                .versionOf(name)
                .filter(other -> other.planned().equals(version.planned()))
                .map(Version::number)
                .orElse(0);
        return refs.tags().keySet().stream()
                .filter(name -> situation.release().recovery().isPresent())
                .filter(name -> number.applyAsInt(name) > version.number())
                .max(Comparator.comparingInt(number))
                .map(highest -> Finding.notHeld(
                        rule(),
                        "{} already exists, and a recovery takes the number after the highest tag. If nothing of it"
                                + " is published, delete it, and this continues. Otherwise abandon this attempt ({})"
                                + " and recover again.",
                        code(highest),
                        code("/release abandon " + version)));
    }

    private Finding absent(Refs refs, String tag) {
        List<String> longer = refs.tags().keySet().stream()
                .filter(name -> sibling(name, tag))
                .sorted()
                .toList();
        return longer.isEmpty()
                ? Finding.held(rule(), "There is no tag {}.", code(tag))
                : Finding.noted(
                        rule(),
                        "There is no tag {}, but a longer one exists: {} (allowed).",
                        code(tag),
                        Words.codes(longer, 5));
    }

    /**
     * If it is exactly the tag that a go would push, and nothing of it is published, the go may be given afterwards,
     * because it then moves and replaces nothing.
     */
    private Finding inTheWay(Situation situation, Refs.Tag tag) {
        Words exists = say(
                "The tag {} already exists at {}. {}",
                code(tag.name()),
                commit(tag.commit()),
                TagInTheWay.wayOn(situation));
        return PushTag.wouldPush(situation, tag)
                .flatMap(same ->
                        same ? TagInTheWay.isReleased(situation).map(released -> !released) : new Answer.Known<>(false))
                .fold(
                        same -> same
                                ? new Finding(
                                        rule(),
                                        Finding.Verdict.NOT_HELD,
                                        say(
                                                "The tag {} already exists at {}, and is exactly what a go would"
                                                        + " push. {} {}",
                                                code(tag.name()),
                                                commit(tag.commit()),
                                                TagInTheWay.wayOn(situation),
                                                Overrides.howTo(rule())),
                                        tag.commit() + " tag/" + tag.objectId())
                                : new Finding(rule(), Finding.Verdict.NOT_HELD, exists),
                        why -> Finding.cannotTell(rule(), why));
    }

    /** Whether the name continues after the tag's name, other than by more digits of its last number. */
    private static boolean sibling(String name, String tag) {
        return name.startsWith(tag) && !Character.isDigit(name.charAt(tag.length()));
    }

    @Override
    public Words explain() {
        return say("the tag does not exist");
    }
}
