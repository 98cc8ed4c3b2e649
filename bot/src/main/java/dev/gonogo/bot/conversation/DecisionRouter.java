package dev.gonogo.bot.conversation;

import dev.gonogo.bot.conversation.Answered.How;
import dev.gonogo.command.Commands;
import dev.gonogo.decision.Choice;
import dev.gonogo.decision.Input;
import dev.gonogo.decision.Outcome;
import dev.gonogo.decision.ReleaseChoice;
import dev.gonogo.decision.ReleaseState;
import dev.gonogo.decision.RepositoryChoice;
import dev.gonogo.decision.RepositoryState;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Target;
import dev.gonogo.hotfix.HotfixPress;
import dev.gonogo.plan.Press;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.PendingDialog;
import dev.gonogo.release.By;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.world.PullRequestId;
import java.util.Optional;
import java.util.function.Function;

/**
 * The three ways to every decision: typed, pressed, submitted. This class finds the subject and the speaker; the
 * decision itself says what it means and who may decide.
 */
final class DecisionRouter {

    private final Context context;
    private final DecisionRecorder recorder;
    private final Dialogs dialogs;
    private final HotfixServices hotfixServices;
    private final OutcomeHandler handler;
    private final OnlyOnce once;

    DecisionRouter(Context context, DecisionRecorder recorder, Dialogs dialogs, HotfixServices hotfixServices) {
        this.hotfixServices = hotfixServices;
        this.once = new OnlyOnce(recorder.occasions());
        this.handler = new OutcomeHandler(context.audience(), recorder, hotfixServices, once);
        this.context = context;
        this.recorder = recorder;
        this.dialogs = dialogs;
    }

    Answered<Response> typed(Choice choice, Arguments arguments, Request request) {
        once.refuseRepeat(request.occasion());
        Input input = new Input.Typed(arguments);
        DecisionRequest decisionRequest = switch (choice) {
            case ReleaseChoice decision -> {
                Release release = context.openRelease(Target.from(arguments), request);
                yield new DecisionRequest(now -> answer(decision, release, now, request), request);
            }
            case RepositoryChoice decision -> {
                Target target = Target.from(arguments);
                String repository = decision.inAnyRoom() ? context.served(target) : context.repository(target, request);
                yield decision.forAnybody(context.process(repository), input)
                        .map(outcome -> new DecisionRequest(now -> outcome, request, Occasion.NONE))
                        .orElseGet(() -> new DecisionRequest(about(decision, repository, request), request));
            }
        };
        return answered(decisionRequest.decide().apply(input), decisionRequest);
    }

    /** Empty if there is no such choice, or no button for it. */
    Optional<Answered<Response>> pressed(Press press, Request request) {
        return Commands.choice(press.choice()).flatMap(choice -> switch (choice) {
            case ReleaseChoice decision ->
                pressed(new DecisionRequest(about(decision, press.release(), request), request), pressed(press));
            case RepositoryChoice decision ->
                pressed(
                        new DecisionRequest(about(decision, press.release().repository(), request), request),
                        pressed(press));
        });
    }

    private static Input pressed(Press press) {
        return new Input.Pressed(press.release().toString(), press.bound());
    }

    /** The same for a button on a hotfix's board. */
    Optional<Answered<Response>> pressed(HotfixPress press, Request request) {
        return Commands.choice(press.choice()).flatMap(choice -> switch (choice) {
            case ReleaseChoice decision -> Optional.empty();
            case RepositoryChoice decision ->
                pressed(
                        new DecisionRequest(about(decision, press.hotfix().repository(), request), request),
                        new Input.Pressed(press.hotfix().toString(), ""));
        });
    }

    private Optional<Answered<Response>> pressed(DecisionRequest decisionRequest, Input input) {
        once.refuseRepeat(decisionRequest.occasion());
        return offered(decisionRequest.decide().apply(input)).map(outcome -> answered(outcome, decisionRequest));
    }

    /** Empty if there is no such choice, or no dialog for it. */
    Optional<Answered<SubmissionResponse>> submitted(PendingDialog dialog, DialogEntries entries, Request request) {
        return Commands.choice(dialog.choice()).flatMap(choice -> submitted(choice, dialog, entries, request));
    }

    private Optional<Answered<SubmissionResponse>> submitted(
            Choice choice, PendingDialog dialog, DialogEntries entries, Request request) {
        DecisionRequest decisionRequest = switch (choice) {
            case ReleaseChoice decision -> new DecisionRequest(about(decision, dialog.release(), request), request);
            case RepositoryChoice decision ->
                new DecisionRequest(about(decision, repository(dialog), request), request);
        };
        once.refuseRepeat(request.occasion());
        return offered(decisionRequest.decide().apply(new Input.Submitted(dialog.subject(), dialog.bound(), entries)))
                .map(outcome -> submitted(outcome, decisionRequest));
    }

    private static String repository(PendingDialog dialog) {
        return PullRequestId.parse(dialog.subject())
                .map(PullRequestId::repository)
                .orElseGet(() -> dialog.release().repository());
    }

    private Function<Input, Outcome> about(ReleaseChoice decision, ReleaseId id, Request request) {
        return input -> answer(decision, recorder.open(id), input, request);
    }

    private Function<Input, Outcome> about(RepositoryChoice decision, String name, Request request) {
        return input -> decision.answer(
                new RepositoryState(
                        context.process(name),
                        new StoredRecords(recorder.releases(), hotfixServices, context.audience(), name),
                        recorder.speaking(context.login(request), request)),
                input);
    }

    private Outcome answer(ReleaseChoice decision, Release release, Input input, Request request) {
        By by = recorder.speaking(context.login(request), request);
        ReleaseSnapshot snapshot =
                recorder.releases().lastSnapshot(release.id()).orElse(ReleaseState.UNSEEN);
        return context.rules(release.id().repository())
                .fold(
                        process -> decision.answer(new ReleaseState(process, release, snapshot, by), input),
                        why -> decision.withoutRules(release.id(), why));
    }

    private static Optional<Outcome> offered(Outcome outcome) {
        return outcome instanceof Outcome.NotOffered ? Optional.empty() : Optional.of(outcome);
    }

    private Answered<Response> answered(Outcome outcome, DecisionRequest decisionRequest) {
        return outcome instanceof Outcome.Confirm confirm
                ? new Answered<>(dialogs.open(confirm, decisionRequest.request().speaker()), How.ANSWERED)
                : handler.of(outcome, decisionRequest).as(Response.class);
    }

    private Answered<SubmissionResponse> submitted(Outcome outcome, DecisionRequest decisionRequest) {
        Answered<Reply> reply = handler.of(outcome, decisionRequest);
        return outcome instanceof Outcome.Corrected(var field, var words)
                ? new Answered<>(new Correction(field, words), reply.how())
                : reply.as(SubmissionResponse.class);
    }
}
