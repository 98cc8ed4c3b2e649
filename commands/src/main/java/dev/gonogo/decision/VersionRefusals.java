package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.util.Optional;

/** Why a version cannot be cut, and which one can. */
public final class VersionRefusals {
    private VersionRefusals() {}

    /** @param start the beginning of the sentence, for example "Not cut" */
    public static Reply refusal(String start, Verdict verdict, VersionPolicy policy) {
        return switch (verdict) {
            case Verdict.Planned(Version version) -> Reply.say("{} can be cut.", code(version));
            case Verdict.Recovery(Version version) ->
                Reply.of(
                        say("{}: {} is a recovery version.", start, code(version)),
                        say("Numbered versions are for recovery only: they replace a published artifact that"
                                + " cannot be repaired, and need a maintainer's approval in an issue."),
                        say(
                                "Request one with {}, or cut the next planned version: {}",
                                code("/release recover " + version.planned()),
                                code("/release cut " + next(version))));
            case Verdict.NotListed(Version version) ->
                Reply.of(
                        say("{}: this process has no versions such as {}.", start, code(version)),
                        say("It has {}.", Words.codes(policy.patterns(), 5)));
            case Verdict.Malformed(String text) ->
                Reply.of(
                        say("{}: {} is not a version.", start, code(shortened(text))),
                        say("Versions are written {}, without a leading v.", Words.codes(policy.planned(), 5)));
        };
    }

    /**
     * A published version is not cut again. Says which version comes next, and what to do if the published one cannot
     * be used.
     */
    public static Reply isOut(Release out, VersionPolicy policy) {
        Version version = out.version();
        Words how = out.last(Decision.Replace.class)
                .map(replaced -> say("was published, and {} replaces it", code(replaced.replacement())))
                .orElseGet(() -> say("is out{}", shown(out)));
        Words who = out.beginning()
                .map(beginning -> say(
                        ", cut by {}, {}",
                        person(beginning.by().login()),
                        new Span.Moment(beginning.by().at())))
                .orElse(Words.NONE);
        Words recovery = policy.recovers(version.numbered(1))
                ? say(" If what it published cannot be used: {}.", code("/release recover " + version))
                : Words.NONE;
        return Reply.of(
                say("Not cut: {} {}{}.", code(version), how, who),
                say("Cut the next version: {}.{}", code("/release cut " + version.nextPatch()), recovery));
    }

    /** A link to what the last step showed, if it showed something. */
    private static Words shown(Release out) {
        return out.landmarks()
                .flatMap(landmark -> landmark.words().spans().stream()
                        .filter(Span.Link.class::isInstance)
                        .limit(1))
                .reduce((earlier, later) -> later)
                .map(link -> say(" ({})", link))
                .orElse(Words.NONE);
    }

    /** People paste tag names. For finding an existing release this is harmless. */
    public static Optional<Version> lenient(String text) {
        return Version.parse(text.startsWith("v") ? text.substring(1) : text);
    }

    private static Version next(Version recovery) {
        return recovery.planned().nextPatch();
    }

    /** What was typed, cut to the room there is. */
    public static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
