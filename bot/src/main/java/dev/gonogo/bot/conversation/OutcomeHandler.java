package dev.gonogo.bot.conversation;

import dev.gonogo.bot.conversation.Answered.How;
import dev.gonogo.bot.engine.Audience;
import dev.gonogo.decision.Input;
import dev.gonogo.decision.Outcome;
import dev.gonogo.port.Opening;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import dev.gonogo.release.Attachment;
import dev.gonogo.talk.Reply;
import dev.gonogo.world.PullRequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the outcome of a decision; nothing else does. */
final class OutcomeHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeHandler.class);
    private final Audience audience;
    private final DecisionRecorder recorder;
    private final HotfixServices hotfixServices;
    private final OnlyOnce once;

    OutcomeHandler(Audience audience, DecisionRecorder recorder, HotfixServices hotfixServices, OnlyOnce once) {
        this.audience = audience;
        this.recorder = recorder;
        this.hotfixServices = hotfixServices;
        this.once = once;
    }

    Answered<Reply> of(Outcome outcome, DecisionRequest decisionRequest) {
        Answered<Reply> answered = acted(outcome, decisionRequest);
        if (answered.how() == How.REFUSED) {
            LOG.info(
                    "refused to {}: {}",
                    decisionRequest.request().speaker(),
                    answered.response().plain());
        }
        return answered;
    }

    private Answered<Reply> acted(Outcome outcome, DecisionRequest decisionRequest) {
        return switch (outcome) {
            case Outcome.Refused(var reply) -> new Answered<>(reply, How.REFUSED);
            case Outcome.Corrected(var field, var words) -> new Answered<>(Reply.of(words), How.REFUSED);
            case Outcome.NotNow(var release, var why) -> new Answered<>(recorder.notNow(release, why), How.REFUSED);
            case Outcome.HeldUp(var release, var why) -> new Answered<>(recorder.heldUp(release, why), How.REFUSED);
            case Outcome.AsItStands(var release) ->
                answered(decisionRequest, () -> recorder.answers().present(release));
            case Outcome.Answered(var reply) -> answered(decisionRequest, () -> reply);
            case Outcome.Recorded record -> answered(recorder.record(record, decisionRequest.occasion()));
            case Outcome.Begin begin -> answered(begun(begin, decisionRequest));
            case Outcome.Replace replace -> answered(replaced(replace, decisionRequest));
            case Outcome.Later later -> answered(laterReplies(later, decisionRequest));
            case Outcome.Judge judge ->
                acted(judge.then().apply(recorder.answers().judge(judge.process(), judge.recovery())), decisionRequest);
            case Outcome.LookAtHotfixes look ->
                acted(look.then().apply(hotfixServices.observer().look(look.repository())), decisionRequest);
            case Outcome.AskWorld ask ->
                acted(
                        hotfixServices
                                .observer()
                                .ask(ask.repository(), ask.decide())
                                .fold(told -> told, ask.unknown()),
                        decisionRequest);
            case Outcome.Authorise authorise -> answered(authorised(authorise, decisionRequest));
            case Outcome.OpenBackport open -> answered(backported(open, decisionRequest));
            case Outcome.Follow follow -> answered(followed(follow, decisionRequest));
            case Outcome.Unfollow unfollow -> answered(unfollowed(unfollow, decisionRequest));
            case Outcome.Fetch fetch -> acted(fetched(fetch, decisionRequest), decisionRequest);
            case Outcome.Confirm confirm ->
                throw new IllegalStateException("a dialog leads to no other: " + confirm.key());
            case Outcome.NotOffered none -> throw new IllegalStateException("what has a form can be typed");
        };
    }

    private Answered<Reply> answered(DecisionRequest decisionRequest, Supplier<Reply> reply) {
        once.answered(decisionRequest.occasion());
        return answered(reply.get());
    }

    private static Answered<Reply> answered(Reply reply) {
        return new Answered<>(reply, How.ANSWERED);
    }

    private Reply replaced(Outcome.Replace replace, DecisionRequest decisionRequest) {
        Outcome.Begin begin = replace.begin();
        Opening opening = recorder.opening(begin);
        return switch (recorder.replace(replace, opening, decisionRequest.occasion())) {
            case COUNTED_BEFORE -> throw OnlyOnce.repeat(decisionRequest.occasion());
            case NOT_AT_THIS_REVISION -> recorder.overtaken(replace.failed().id());
            case OPENED_BEFORE ->
                acted(begin.otherwise(), decisionRequest.again()).response();
            case REPLACED -> begin.answer().apply(opening.release());
        };
    }

    private Reply begun(Outcome.Begin begin, DecisionRequest decisionRequest) {
        Opening opening = recorder.opening(begin);
        return switch (recorder.begin(opening, decisionRequest.occasion())) {
            case COUNTED_BEFORE -> throw OnlyOnce.repeat(decisionRequest.occasion());
            case OPENED -> begin.answer().apply(opening.release());
            case OPENED_BEFORE ->
                acted(begin.otherwise(), decisionRequest.again()).response();
        };
    }

    private Reply followed(Outcome.Follow follow, DecisionRequest decisionRequest) {
        return switch (audience.follow(follow.following(), decisionRequest.occasion())) {
            case COUNTED_BEFORE -> throw OnlyOnce.repeat(decisionRequest.occasion());
            case FOLLOWED_BEFORE -> {
                once.settled(decisionRequest.occasion());
                yield follow.already();
            }
            case STARTED -> {
                AfterRecording.look(() -> lookAtReleases(follow.following().repository()));
                yield follow.answer();
            }
        };
    }

    private Reply unfollowed(Outcome.Unfollow unfollow, DecisionRequest decisionRequest) {
        return switch (audience.unfollow(unfollow.repository(), unfollow.room(), decisionRequest.occasion())) {
            case COUNTED_BEFORE -> throw OnlyOnce.repeat(decisionRequest.occasion());
            case ENDED, DID_NOT_FOLLOW -> unfollow.answer();
        };
    }

    /** Looks again at everything that waits for it: the hotfix's message, and every open release. */
    private Reply authorised(Outcome.Authorise authorise, DecisionRequest decisionRequest) {
        PullRequestId hotfix = authorise.hotfix();
        return switch (hotfixServices
                .store()
                .authorise(hotfix, authorise.authorisation(), decisionRequest.occasion())) {
            case COUNTED_BEFORE -> throw OnlyOnce.repeat(decisionRequest.occasion());
            case AUTHORISED_BEFORE ->
                acted(authorise.otherwise().get(), decisionRequest.again()).response();
            case AUTHORISED -> {
                AfterRecording.look(() -> hotfixServices.lookSoon().accept(hotfix.repository()));
                AfterRecording.look(() -> lookAtReleases(hotfix.repository()));
                yield authorise.answer();
            }
        };
    }

    private void lookAtReleases(String repository) {
        recorder.releases().openReleases(repository).forEach(release -> recorder.lookNow(release.id()));
    }

    /** It is safe to repeat, because a second try finds what the first one made, so it is counted afterwards. */
    private Reply backported(Outcome.OpenBackport open, DecisionRequest decisionRequest) {
        Reply reply = hotfixServices.backporter().open(open.hotfix(), open.login());
        AfterRecording.look(() -> hotfixServices.lookSoon().accept(open.hotfix().repository()));
        once.settled(decisionRequest.occasion());
        return reply;
    }

    private Reply laterReplies(Outcome.Later later, DecisionRequest decisionRequest) {
        once.begin(decisionRequest.occasion());
        recorder.answers()
                .laterReplies(
                        decisionRequest.request(),
                        () -> once.finish(
                                decisionRequest.occasion(),
                                () -> of(later.then(), decisionRequest).response()));
        return later.meanwhile();
    }

    /** Nothing is decided before all files are in the store. */
    private Outcome fetched(Outcome.Fetch fetch, DecisionRequest decisionRequest) {
        List<Attachment> attachments = new ArrayList<>();
        try {
            for (Upload upload : fetch.entries().uploads()) {
                byte[] content = upload.content();
                Attachment attachment = AttachmentNaming.attachment(upload.name(), content);
                recorder.attachments().keep(attachment, content);
                attachments.add(attachment);
            }
        } catch (Unreachable | Refused trouble) {
            return new Outcome.Answered(Reply.say("{} {}", fetch.otherwise(), String.valueOf(trouble.getMessage())));
        }
        return decisionRequest.decide().apply(new Input.Fetched(fetch.bound(), fetch.entries(), attachments));
    }
}
