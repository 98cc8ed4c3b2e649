package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Template;
import dev.gonogo.process.abandon.ClearAway;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;

/** {@code abandon}: ends an attempt. */
public final class Abandon extends ReleaseChoice {
    private static final String REASON = "reason";

    public Abandon() {
        super(
                "ABANDON",
                new Form(
                        "abandon",
                        "Ends an attempt; what is already public stays as it is",
                        Form.Speakers.REMAINING_MAINTAINERS,
                        List.of(
                                Parameter.version(false, "the release, if several are open"),
                                new Parameter(REASON, Parameter.Kind.TEXT, false, false, "why"),
                                Parameter.REPO),
                        "abandon 0.6.6-preview wrong baseline"));
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        return state.record(
                new Decision.Abandon(state.by(), arguments.text(REASON)),
                Reply.of(say("{} is abandoned.", state.version()), what(state.process(), state.release())));
    }

    /** What becomes of the branches and pull requests of an abandoned attempt. */
    private static Words what(ReleaseProcess process, Release release) {
        Words ticket = process.step(Ticket.class).isPresent() ? say(" Its ticket is closed.") : Words.NONE;
        if (release.tagged().isPresent()) {
            Words branch = process.step(DeleteBranch.class).isPresent()
                    ? say(
                            " Its release branch is deleted once it no longer differs from {}.",
                            code(process.branches().production()))
                    : Words.NONE;
            return say(
                    "The tag {} and everything published stay as they are.{}{}",
                    code(Template.fill(process.tag().name(), process, release)),
                    branch,
                    ticket);
        }
        String again = release.recovery()
                .map(recovery -> "/release recover " + recovery.failed())
                .orElse("/release cut " + release.version());
        return say(
                "It pushed no tag, so its open pull requests are closed, and these branches are deleted if they exist:"
                        + " {}.{} A tag that somebody else pushed stays, and so does its branch. Then fix the cause"
                        + " and start again: {}.",
                Words.codes(ClearAway.branches(process, release), 5),
                ticket,
                code(again));
    }
}
