package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.process.Ask;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.rules.ProcessUnderWay;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A release at the moment when somebody wants to decide something about it.
 *
 * @param process its repository's present rules
 * @param look what was last seen and shown
 * @param by the person
 */
public record ReleaseState(ReleaseProcess process, Release release, ReleaseSnapshot look, By by) {
    /** A release that has not been looked at yet: nothing is asked. */
    public static final ReleaseSnapshot UNSEEN = new ReleaseSnapshot(
            Instant.EPOCH,
            "",
            new Board(Words.NONE, Words.NONE, List.of(), List.of(), List.of(), Words.NONE),
            Ask.OnForge.NOWHERE,
            List.of(),
            List.of(),
            List.of());

    String login() {
        return by.login();
    }

    Span version() {
        return code(release.version());
    }

    Ask ask() {
        return look.ask();
    }

    /** A way out of a failure, if the last look called it safe. */
    <R extends Remedy> Optional<R> remedy(Class<R> kind) {
        return ask() instanceof Ask.ChooseRemedy mend
                ? mend.remedies().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()
                : Optional.empty();
    }

    Outcome notNow(String template, Object... parts) {
        return new Outcome.NotNow(release.id(), say(template, parts));
    }

    Outcome asItStands() {
        return new Outcome.AsItStands(release.id());
    }

    Outcome record(Decision decision, Reply answer) {
        return new Outcome.Recorded(release, decision, after -> answer);
    }

    /** @param bound what is shown now */
    Outcome confirm(
            String key, String bound, String title, List<Words> intro, List<Dialog.Field> fields, String submit) {
        return new Outcome.Confirm(key, release.id().toString(), bound, title, intro, fields, submit);
    }

    RoleHolders holders() {
        return RoleHolders.of(process, release);
    }

    /** Those whom a step asked at the last look who still have a role for it under the rules as last read. */
    Set<String> stillAsked(String step, Set<String> people) {
        Set<String> able = Account.logins(rolesFor(step).stream()
                .flatMap(role -> holders().people(role).stream())
                .toList());
        return Account.logins(people.stream().filter(able::contains).toList());
    }

    /** Any role for a step that the rules no longer have. */
    private Collection<String> rolesFor(String step) {
        return ProcessUnderWay.of(process, release).stages().stream()
                .flatMap(stage -> stage.step(step).stream())
                .findFirst()
                .<Collection<String>>map(
                        asking -> asking.roles().isEmpty() ? List.of(ReleaseProcess.MAINTAINER) : asking.roles())
                .orElse(process.roles().keySet());
    }
}
