package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Refs;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What led to a recovery, and what its tag says. */
final class RecoveryJudge {
    private RecoveryJudge() {}

    /** Whether or not anything is published in the end. */
    static Stream<Broken> unapproved(Aftermath play) {
        return play.cut().stream()
                .filter(moment -> play.release()
                        .recovery()
                        .filter(asked -> approved(play, moment, asked))
                        .isEmpty())
                .map(moment -> Broken.of("nobody else who counts had approved it in its issue", play.version()));
    }

    private static boolean approved(Aftermath play, Moment moment, Decision.Recover asked) {
        String line = "Approved: RECOVERY " + play.version();
        Set<String> maintainers = play.story().maintainers();
        return moment.issues().stream()
                .filter(issue -> issue.number() == asked.issue() && issue.open())
                .flatMap(issue -> issue.comments().stream())
                .filter(comment -> !comment.edited() && comment.text().equals(line))
                .map(Issue.Comment::author)
                .anyMatch(author -> maintainers.contains(author.login())
                        && !author.named(asked.by().login()));
    }

    static Stream<Broken> needless(Aftermath play) {
        Version failed = Version.of(Story.FAILED);
        return play.cut().stream()
                .filter(moment -> Artefact.of(failed).noneMatch(artefact -> artefact.on(moment.shelf())))
                .map(moment -> Broken.of("nothing of " + failed + " was public", play.version()));
    }

    /** Its number must be the next one at the cut, and still the highest when its tag is pushed. */
    static Stream<Broken> otherNumber(Aftermath play) {
        Stream<Refs> cut = play.cut().map(Moment::refs).stream();
        Stream<Refs> tagged = play.published().stream().map(Aftermath.Publication::refs);
        return Stream.concat(cut, tagged)
                .flatMap(refs -> refs.tags().keySet().stream())
                .flatMap(tag -> Version.parse(tag.substring(1)).stream())
                .filter(version -> version.planned().equals(Version.of(Story.FAILED)))
                .filter(version -> version.number() > Version.of(play.version()).number())
                .distinct()
                .map(version -> Broken.of("there was " + version + " already", "v" + version));
    }

    static Stream<Broken> withoutItsLines(Case one) {
        String version = one.play().version();
        int issue = one.play().release().recovery().map(Decision.Recover::issue).orElse(0);
        Optional<String> message =
                one.play().repository().tagMessage(one.play().story().tag());
        return Stream.of(
                        "recovery-release: true",
                        "recovery-issue: #" + issue,
                        "recovery-confirmation: RECOVERY " + version)
                .filter(line -> message.isPresent() && message.get().lines().noneMatch(line::equals))
                .map(line -> Broken.of("its message has no line “" + line + "”", one.commit()));
    }

    /** The tag of the failed release is never touched again. */
    static Stream<Broken> pushedAgain(Aftermath play) {
        return play.pushes().stream()
                .filter(push -> !push.equals("pushTag " + play.story().tag()))
                .map(push -> Broken.of("gonogo did " + push, play.story().last()));
    }
}
