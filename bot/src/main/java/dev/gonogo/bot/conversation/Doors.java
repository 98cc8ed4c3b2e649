package dev.gonogo.bot.conversation;

import dev.gonogo.bot.conversation.Answered.How;
import dev.gonogo.command.Commands;
import dev.gonogo.decision.Choice;
import dev.gonogo.decision.Given;
import dev.gonogo.decision.OfRelease;
import dev.gonogo.decision.OfRepository;
import dev.gonogo.decision.Outcome;
import dev.gonogo.decision.Present;
import dev.gonogo.decision.Repository;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Target;
import dev.gonogo.plan.Press;
import dev.gonogo.port.Entries;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Ticket;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * Somebody who came to decide.
     *
     * @param decide asks the decision, of how it stands at that moment
     */
    private record Visit(Function<Given, Outcome> decide, Request request, Once once) {
        Visit(Function<Given, Outcome> decide, Request request) {
            this(decide, request, Once.of(request));
        }

        /** The same after a look at the world: what counts once was counted before it. */
        Visit again() {
            return new Visit(decide, request, Once.COUNTED);
        }
    }

    Answered<Response> typed(Choice choice, Arguments arguments, Request request) {
        Visit visit = switch (choice) {
            case OfRelease decision -> {
                Release release = context.openRelease(Target.from(arguments), request);
                yield new Visit(given -> decision.answer(present(release, request), given), request);
            }
            case OfRepository decision -> {
                Target target = Target.from(arguments);
                String repository = decision.inAnyRoom() ? context.served(target) : context.repository(target, request);
                yield new Visit(about(decision, repository, request), request);
            }
        };
        return answered(visit.decide().apply(new Given.Typed(arguments)), visit);
    }

    /** Empty where there is no such choice, or no button for it. */
    Optional<Answered<Response>> pressed(Press press, Request request) {
        return Commands.choice(press.choice()).flatMap(choice -> pressed(choice, press, request));
    }

    private Optional<Answered<Response>> pressed(Choice choice, Press press, Request request) {
        Visit visit = switch (choice) {
            case OfRelease decision -> new Visit(about(decision, press.release(), request), request);
            case OfRepository decision ->
                new Visit(about(decision, press.release().repository(), request), request);
        };
        return offered(visit.decide().apply(new Given.Pressed(press.release().toString(), press.bound())))
                .map(outcome -> answered(outcome, visit));
    }

    /** Empty where there is no such choice, or no dialog for it. */
    Optional<Answered<Submission>> submitted(Ticket ticket, Entries entries, Request request) {
        return Commands.choice(ticket.choice()).flatMap(choice -> submitted(choice, ticket, entries, request));
    }

    private Optional<Answered<Submission>> submitted(Choice choice, Ticket ticket, Entries entries, Request request) {
        Once once = Once.of(request, ticket.id(), ledger.store());
        Visit visit = switch (choice) {
            case OfRelease decision -> new Visit(about(decision, ticket.release(), request), request, once);
            case OfRepository decision ->
                new Visit(about(decision, ticket.release().repository(), request), request, once);
        };
        return offered(visit.decide().apply(new Given.Submitted(ticket.subject(), ticket.bound(), entries)))
                .map(outcome -> submitted(outcome, visit));
    }

    private Function<Given, Outcome> about(OfRelease decision, ReleaseId id, Request request) {
        return given -> decision.answer(present(ledger.open(id), request), given);
    }

    private Function<Given, Outcome> about(OfRepository decision, String name, Request request) {
        return given -> decision.answer(
                new Repository(
                        context.process(name),
                        new FromStore(ledger.store(), context.audience(), name),
                        ledger.speaking(context.login(request), request)),
                given);
    }

    private Present present(Release release, Request request) {
        return new Present(
                context.process(release.id().repository()),
                release,
                ledger.store().lastLook(release.id()).orElse(Present.UNSEEN),
                ledger.speaking(context.login(request), request));
    }

    private static Optional<Outcome> offered(Outcome outcome) {
        return outcome instanceof Outcome.NotOffered ? Optional.empty() : Optional.of(outcome);
    }

    private Answered<Response> answered(Outcome outcome, Visit visit) {
        return outcome instanceof Outcome.Confirm confirm
                ? new Answered<>(dialogs.open(confirm, visit.request().speaker()), How.ANSWERED)
                : reply(outcome, visit).as(Response.class);
    }

    private Answered<Submission> submitted(Outcome outcome, Visit visit) {
        Answered<Reply> reply = reply(outcome, visit);
        return outcome instanceof Outcome.Corrected(var field, var words)
                ? new Answered<>(new Correction(field, words), reply.how())
                : reply.as(Submission.class);
    }

    private Answered<Reply> reply(Outcome outcome, Visit visit) {
        Answered<Reply> answered = acted(outcome, visit);
        if (answered.how() == How.REFUSED) {
            LOG.info(
                    "refused to {}: {}",
                    visit.request().speaker(),
                    answered.response().plain());
        }
        return answered;
    }

    private Answered<Reply> acted(Outcome outcome, Visit visit) {
        Once once = visit.once();
        return switch (outcome) {
            case Outcome.Refused(var reply) -> new Answered<>(reply, How.REFUSED);
            case Outcome.Corrected(var field, var words) -> new Answered<>(Reply.of(words), How.REFUSED);
            case Outcome.NotNow(var release, var why) -> new Answered<>(ledger.notNow(release, why), How.REFUSED);
            case Outcome.HeldUp(var release, var why) -> new Answered<>(ledger.heldUp(release, why), How.REFUSED);
            case Outcome.AsItStands(var release) ->
                first(once.submittedBefore(), () -> ledger.answers().present(release));
            case Outcome.Answered(var reply) -> first(once.submittedBefore(), () -> reply);
            case Outcome.Recorded record -> first(once.doneBefore(), () -> ledger.record(record));
            case Outcome.Begin begin -> first(once.doneBefore(), () -> begun(begin, visit));
            case Outcome.Replace replace ->
                first(
                        once.doneBefore(),
                        () -> ledger.record(replace.failed(), replace.decision(), () -> begun(replace.begin(), visit)));
            case Outcome.Judge judge ->
                first(
                        once.doneBefore(),
                        () -> later(
                                judge.meanwhile(),
                                visit,
                                () -> judge.then().apply(ledger.answers().judge(judge.process(), judge.recovery()))));
            case Outcome.Follow follow -> first(once.doneBefore(), () -> followed(follow));
            case Outcome.Unfollow unfollow ->
                first(once.doneBefore(), () -> {
                    context.audience().unfollow(unfollow.repository(), unfollow.room());
                    return unfollow.answer();
                });
            case Outcome.Fetch fetch ->
                first(once.doneBefore(), () -> later(fetch.meanwhile(), visit, () -> fetched(fetch, visit)));
            case Outcome.Confirm confirm ->
                throw new IllegalStateException("a dialog leads to no other: " + confirm.key());
            case Outcome.NotOffered none -> throw new IllegalStateException("what has a form can be typed");
        };
    }

    private static Answered<Reply> first(Optional<Reply> before, Supplier<Reply> reply) {
        return before.map(refusal -> new Answered<>(refusal, How.REFUSED))
                .orElseGet(() -> new Answered<>(reply.get(), How.ANSWERED));
    }

    private Reply begun(Outcome.Begin begin, Visit visit) {
        return ledger.begin(begin.id(), begin.beginning(), begin.rules())
                ? begin.answer().apply(ledger.store().load(begin.id()).orElseGet(() -> Release.imagined(begin.id())))
                : acted(begin.otherwise(), visit.again()).response();
    }

    private Reply followed(Outcome.Follow follow) {
        if (!context.audience().follow(follow.following())) {
            return follow.already();
        }
        ledger.store().openReleases(follow.following().repository()).stream()
                .map(Release::id)
                .forEach(ledger::lookNow);
        return follow.answer();
    }

    private Reply later(Reply meanwhile, Visit visit, Supplier<Outcome> looked) {
        ledger.answers()
                .later(visit.request(), () -> reply(looked.get(), visit.again()).response());
        return meanwhile;
    }

    /** Nothing is decided before all files are in the store. */
    private Outcome fetched(Outcome.Fetch fetch, Visit visit) {
        List<Attachment> attachments = new ArrayList<>();
        try {
            for (Upload upload : fetch.entries().uploads()) {
                byte[] content = upload.content();
                Attachment attachment = HandedOver.attachment(upload.name(), content);
                ledger.store().keep(attachment, content);
                attachments.add(attachment);
            }
        } catch (Unreachable | Refused trouble) {
            return new Outcome.Answered(Reply.say("{} {}", fetch.otherwise(), String.valueOf(trouble.getMessage())));
        }
        return visit.decide().apply(new Given.Fetched(fetch.bound(), fetch.entries(), attachments));
    }
}
