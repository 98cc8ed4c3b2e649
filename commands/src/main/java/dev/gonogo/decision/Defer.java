package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.hotfix.PullRequestReference;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Reply;
import dev.gonogo.world.OpenItem;
import java.util.List;
import java.util.Optional;

/** {@code defer}: takes open, unfinished work out of a release's milestone. */
public final class Defer extends ReleaseChoice {
    private static final int MOST_BUTTONS = 3;
    private static final int LONGEST_REASON = 500;
    private static final String NUMBER = "number";
    private static final String REASON = "reason";

    public Defer() {
        super(
                "DEFER",
                new Form(
                        "defer",
                        "Takes an unfinished issue or pull request out of a release, with the reason as a comment",
                        Form.Speakers.MAINTAINERS,
                        List.of(
                                new Parameter(NUMBER, Parameter.Kind.ITEM, true, false, "its number or address"),
                                Parameter.version(false, "the release, if several are open"),
                                new Parameter(REASON, Parameter.Kind.TEXT, false, false, "why it can wait"),
                                Parameter.REPO),
                        "defer 2441 not ready, and nothing depends on it"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask instanceof Ask.Defer defer
                ? defer.items().stream()
                        .limit(MOST_BUTTONS)
                        .map(item -> button(release, item))
                        .toList()
                : List.of();
    }

    private Button button(ReleaseId release, OpenItem item) {
        return button(
                "Defer #" + item.number(),
                Button.Style.PLAIN,
                release,
                String.valueOf(item.number()),
                say("Take {} out of {}? {}", code("#" + item.number()), code(release.version()), item.shortTitle()));
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        return defer(state, arguments.text(NUMBER), JoinedLines.of(arguments.text(REASON)));
    }

    @Override
    Outcome pressed(ReleaseState state, String number) {
        return defer(state, number, "");
    }

    private static Outcome defer(ReleaseState state, String typed, String reason) {
        Optional<PullRequestReference> name = PullRequestReference.parseItem(typed);
        String repository = state.process().repository();
        if (name.isEmpty()) {
            return Outcome.refused(
                    "{} is not an issue or pull request. Write its number or address: {}",
                    code(VersionRefusals.shortened(typed)),
                    code("/release defer 2441 <reason>"));
        }
        if (name.get().isOfAnother(repository)) {
            return Outcome.refused(
                    "That one is in {}, not in {}.", code(name.get().repository()), repository);
        }
        if (reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    "Not deferred: the reason has {} characters, and the limit is {}. Put the details in a comment"
                            + " on GitHub.",
                    reason.length(),
                    LONGEST_REASON);
        }
        return defer(state, name.get().number(), reason);
    }

    private static Outcome defer(ReleaseState state, int number, String reason) {
        Optional<Decision.Defer> earlier = state.release()
                .decided(Decision.Defer.class)
                .filter(decision -> decision.number() == number)
                .findFirst();
        if (earlier.isPresent()) {
            return new Outcome.Answered(Reply.say(
                    "{} is already deferred, by {}.",
                    code("#" + number),
                    person(earlier.get().by().login())));
        }
        return asked(state).stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .map(item -> state.record(
                        new Decision.Defer(state.by(), number, reason),
                        Reply.say(
                                "Deferring {} {}: I will take it out of {} and comment on it.",
                                code("#" + number),
                                item.shortTitle(),
                                state.version())))
                .orElseGet(() -> state.notNow("{} is not waiting to be deferred.", "#" + number));
    }

    private static List<OpenItem> asked(ReleaseState state) {
        return state.ask() instanceof Ask.Defer defer ? defer.items() : List.of();
    }
}
