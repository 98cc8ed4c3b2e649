package dev.gonogo.bot.conversation;

import dev.gonogo.bot.conversation.Answered.How;
import dev.gonogo.command.Commands;
import dev.gonogo.decision.Choice;
import dev.gonogo.decision.Given;
import dev.gonogo.decision.OfRelease;
import dev.gonogo.decision.Outcome;
import dev.gonogo.decision.Present;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Target;
import dev.gonogo.plan.Press;
import dev.gonogo.port.Entries;
import dev.gonogo.port.Ticket;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Submission;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three doors to every decision. What it is about and who speaks is found here, and what comes of it is acted on here; what it means
 * and whose word counts is for the decision.
 */
final class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final Context context;
    private final Ledger ledger;
    private final Dialogs dialogs;

    Doors(Context context, Ledger ledger, Dialogs dialogs) {
        this.context = context;
        this.ledger = ledger;
        this.dialogs = dialogs;
    }

    Answered<Response> typed(Choice choice, Arguments arguments, Request request) {
        return answered(
                switch (choice) {
                    case OfRelease decision ->
                        decision.answer(
                                present(context.openRelease(Target.from(arguments), request), request),
                                new Given.Typed(arguments));
                },
                request);
    }

    /** Empty where there is no such choice, or no button for it. */
    Optional<Answered<Response>> pressed(Press press, Request request) {
        return Commands.choice(press.choice())
                .map(choice -> pressed(choice, press, request))
                .filter(outcome -> !(outcome instanceof Outcome.NotOffered))
                .map(outcome -> answered(outcome, request));
    }

    private Outcome pressed(Choice choice, Press press, Request request) {
        return switch (choice) {
            case OfRelease decision ->
                decision.answer(present(ledger.open(press.release()), request), new Given.Pressed(press.bound()));
        };
    }

    /** Empty where there is no such choice, or no dialog for it. */
    Optional<Answered<Submission>> submitted(Ticket ticket, Entries entries, Request request) {
        return Commands.choice(ticket.choice())
                .map(choice -> submitted(choice, ticket, entries, request))
                .filter(outcome -> !(outcome instanceof Outcome.NotOffered))
                .map(outcome -> {
                    Answered<Reply> reply = reply(outcome, Once.of(request, ticket.id(), ledger.store()), request);
                    return outcome instanceof Outcome.Corrected(var field, var words)
                            ? new Answered<>(new Correction(field, words), reply.how())
                            : reply.as(Submission.class);
                });
    }

    private Outcome submitted(Choice choice, Ticket ticket, Entries entries, Request request) {
        return switch (choice) {
            case OfRelease decision ->
                decision.answer(
                        present(ledger.open(ticket.release()), request), new Given.Submitted(ticket.bound(), entries));
        };
    }

    private Present present(Release release, Request request) {
        return new Present(
                context.process(release.id().repository()),
                release,
                ledger.store().lastLook(release.id()).orElse(Present.UNSEEN),
                ledger.speaking(context.login(request), request));
    }

    private Answered<Response> answered(Outcome outcome, Request request) {
        return outcome instanceof Outcome.Confirm confirm
                ? new Answered<>(dialogs.open(confirm, request.speaker()), How.ANSWERED)
                : reply(outcome, Once.of(request), request).as(Response.class);
    }

    private Answered<Reply> reply(Outcome outcome, Once once, Request request) {
        Answered<Reply> answered = reply(outcome, once);
        if (answered.how() == How.REFUSED) {
            LOG.info("refused to {}: {}", request.speaker(), answered.response().plain());
        }
        return answered;
    }

    private Answered<Reply> reply(Outcome outcome, Once once) {
        return switch (outcome) {
            case Outcome.Refused(var reply) -> new Answered<>(reply, How.REFUSED);
            case Outcome.Corrected(var field, var words) -> new Answered<>(Reply.of(words), How.REFUSED);
            case Outcome.NotNow(var release, var why) -> new Answered<>(ledger.notNow(release, why), How.REFUSED);
            case Outcome.NotOffered none -> throw new IllegalStateException("what has a form can be typed");
            case Outcome.AsItStands(var release) ->
                first(once.submittedBefore(), () -> ledger.answers().present(release));
            case Outcome.Answered(var reply) -> first(once.submittedBefore(), () -> reply);
            case Outcome.Recorded record -> first(once.doneBefore(), () -> ledger.record(record));
            case Outcome.Confirm confirm ->
                throw new IllegalStateException("a dialog leads to no other: " + confirm.key());
        };
    }

    private static Answered<Reply> first(Optional<Reply> before, Supplier<Reply> reply) {
        return before.map(refusal -> new Answered<>(refusal, How.REFUSED))
                .orElseGet(() -> new Answered<>(reply.get(), How.ANSWERED));
    }
}
