package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.Issue;
import dev.gonogo.world.OpenItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code close-ticket}: closes the issues that were finished for the release, then its ticket, once that is up to date.
 */
public record CloseTicket() implements Step {

    @Override
    public Progress progress(Situation situation) {
        return Ticket.Opened.of(situation)
                .map(opened -> close(situation, opened))
                .orElseGet(() -> Progress.Stopped.because(say("no ticket was opened, so there is none to close")));
    }

    private static Progress close(Situation situation, Ticket.Opened opened) {
        return situation
                .ask(new IssueWithNumber(opened.number()))
                .fold(
                        found -> found.map(issue -> close(situation, opened, issue))
                                .orElseGet(() -> finish(situation, gone(opened.number()))),
                        Progress.Unsure::new);
    }

    private static Progress gone(int ticket) {
        return Progress.Stopped.because(say(
                "the ticket {} was deleted or moved to another repository, so there is nothing to close here. If it"
                        + " was moved, close it there.",
                code("#" + ticket)));
    }

    private static Progress close(Situation situation, Ticket.Opened opened, Issue issue) {
        Words name = say("{}", link("#" + issue.number(), issue.link()));
        if (!issue.open()) {
            return new Progress.Done(say("{} is closed", name), Map.of("issue", String.valueOf(issue.number())));
        }
        Optional<Act> update = opened.step().update(situation, issue);
        if (update.isPresent()) {
            return new Progress.Due(update.get(), say("bringing {} up to date", name));
        }
        return finish(situation, close(situation, issue.number()));
    }

    /** @param ticket what is next once the finished issues are closed */
    private static Progress finish(Situation situation, Progress ticket) {
        return finished(situation)
                .fold(
                        items -> items.stream()
                                .findFirst()
                                .map(item -> close(situation, item.number()))
                                .orElse(ticket),
                        Progress.Unsure::new);
    }

    private static Progress close(Situation situation, int number) {
        return new Progress.Due(
                new Act.CloseIssue(number, "Released as `" + situation.tag() + "`."),
                say("closing {}", code("#" + number)));
    }

    /** The open issues that {@code no-open} accepted because of their label for finished ones. */
    private static Answer<List<OpenItem>> finished(Situation situation) {
        return situation
                .process()
                .step(NoOpen.class)
                .map(step -> step.meant(situation)
                        .map(items -> items.orElse(List.of()).stream()
                                .filter(step::isFinished)
                                .toList()))
                .orElseGet(() -> new Answer.Known<>(List.of()));
    }

    @Override
    public Optional<String> overridable() {
        return Optional.of("close-ticket");
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        return !position.has(new StepOutput.Ticket())
                ? List.of(Problem.of(this, "close-ticket closes the ticket that a step ticket opened before it."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("close-ticket");
    }

    @Override
    public Words explain() {
        return say("close the finished issues and the ticket");
    }
}
