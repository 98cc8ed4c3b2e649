package dev.gonogo.bot.conversation;

import dev.gonogo.bot.conversation.Answered.How;
import dev.gonogo.bot.engine.Audience;
import dev.gonogo.decision.Input;
import dev.gonogo.decision.Outcome;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the outcome of a decision; nothing else does. */
final class Consequences {
    private static final Logger LOG = LoggerFactory.getLogger(Consequences.class);
    private final Audience audience;
    private final DecisionRecorder recorder;
    private final Watching watching;
    private final Once once;

    Consequences(Audience audience, DecisionRecorder recorder, Watching watching, Once once) {
        this.audience = audience;
        this.recorder = recorder;
        this.watching = watching;
        this.once = once;
    }

    Answered<Reply> of(Outcome outcome, Visit visit) {
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
        return switch (outcome) {
            case Outcome.Refused(var reply) -> new Answered<>(reply, How.REFUSED);
            case Outcome.Corrected(var field, var words) -> new Answered<>(Reply.of(words), How.REFUSED);
            case Outcome.NotNow(var release, var why) -> new Answered<>(recorder.notNow(release, why), How.REFUSED);
            case Outcome.HeldUp(var release, var why) -> new Answered<>(recorder.heldUp(release, why), How.REFUSED);
            case Outcome.AsItStands(var release) ->
                answered(visit, () -> recorder.answers().present(release));
            case Outcome.Answered(var reply) -> answered(visit, () -> reply);
            case Outcome.Taken(var then) -> taken(then, visit);
            case Outcome.Recorded record -> answered(recorder.record(record, visit.occasion()));
            case Outcome.Begin begin -> answered(begun(begin, visit));
            case Outcome.Replace replace -> answered(replaced(replace, visit));
            case Outcome.Later later -> answered(later(later, visit));
            case Outcome.Judge judge ->
                acted(judge.then().apply(recorder.answers().judge(judge.process(), judge.recovery())), visit);
            case Outcome.LookAtHotfixes look ->
                acted(look.then().apply(watching.lookout().look(look.repository())), visit);
            case Outcome.AskWorld ask ->
                acted(watching.lookout().ask(ask.repository(), ask.decide()).fold(told -> told, ask.unknown()), visit);
            case Outcome.Authorise authorise -> answered(authorised(authorise, visit));
            case Outcome.OpenBackport open -> answered(backported(open, visit));
            case Outcome.Follow follow -> answered(followed(follow, visit));
            case Outcome.Unfollow unfollow -> answered(unfollowed(unfollow, visit));
            case Outcome.Fetch fetch -> acted(fetched(fetch, visit), visit);
            case Outcome.Confirm confirm ->
                throw new IllegalStateException("a dialog leads to no other: " + confirm.key());
            case Outcome.NotOffered none -> throw new IllegalStateException("what has a form can be typed");
        };
    }

    private Answered<Reply> answered(Visit visit, Supplier<Reply> reply) {
        once.answered(visit.occasion());
        return answered(reply.get());
    }

    private static Answered<Reply> answered(Reply reply) {
        return new Answered<>(reply, How.ANSWERED);
    }

    private Answered<Reply> taken(Outcome then, Visit visit) {
        once.count(visit.occasion());
        return acted(then, visit.again());
    }

    private Reply replaced(Outcome.Replace replace, Visit visit) {
        return recorder.record(
                replace.failed(), replace.decision(), visit.occasion(), () -> begun(replace.begin(), visit.again()));
    }

    private Reply begun(Outcome.Begin begin, Visit visit) {
        return switch (recorder.begin(begin.id(), begin.beginning(), begin.rules(), visit.occasion())) {
            case COUNTED_BEFORE -> throw Once.repeat(visit.occasion());
            case OPENED ->
                begin.answer()
                        .apply(() -> recorder.releases().load(begin.id()).orElseGet(() -> Release.imagined(begin.id())));
            case OPENED_BEFORE -> acted(begin.otherwise(), visit.again()).response();
        };
    }

    private Reply followed(Outcome.Follow follow, Visit visit) {
        return switch (audience.follow(follow.following(), visit.occasion())) {
            case COUNTED_BEFORE -> throw Once.repeat(visit.occasion());
            case FOLLOWED_BEFORE -> {
                once.settled(visit.occasion());
                yield follow.already();
            }
            case STARTED -> {
                recorder.releases().openReleases(follow.following().repository()).stream()
                        .map(Release::id)
                        .forEach(recorder::lookNow);
                yield follow.answer();
            }
        };
    }

    private Reply unfollowed(Outcome.Unfollow unfollow, Visit visit) {
        return switch (audience.unfollow(unfollow.repository(), unfollow.room(), visit.occasion())) {
            case COUNTED_BEFORE -> throw Once.repeat(visit.occasion());
            case ENDED, DID_NOT_FOLLOW -> unfollow.answer();
        };
    }

    /** Looks again at everything that waits for it: the hotfix's message, and every open release. */
    private Reply authorised(Outcome.Authorise authorise, Visit visit) {
        HotfixId hotfix = authorise.hotfix();
        return switch (watching.store().authorise(hotfix, authorise.authorisation(), visit.occasion())) {
            case COUNTED_BEFORE -> throw Once.repeat(visit.occasion());
            case AUTHORISED_BEFORE ->
                acted(authorise.otherwise().get(), visit.again()).response();
            case AUTHORISED -> {
                watching.lookSoon().accept(hotfix.repository());
                recorder.releases().openReleases(hotfix.repository()).forEach(release -> recorder.lookNow(release.id()));
                yield authorise.answer();
            }
        };
    }

    /** Done twice it finds what it made, so it is counted afterwards. */
    private Reply backported(Outcome.OpenBackport open, Visit visit) {
        Reply reply = watching.backporter().open(open.hotfix(), open.login());
        watching.lookSoon().accept(open.hotfix().repository());
        once.settled(visit.occasion());
        return reply;
    }

    private Reply later(Outcome.Later later, Visit visit) {
        once.begin(visit.occasion());
        recorder.answers()
                .later(
                        visit.request(),
                        () -> once.finish(
                                visit.occasion(), () -> of(later.then(), visit).response()));
        return later.meanwhile();
    }

    /** Nothing is decided before all files are in the store. */
    private Outcome fetched(Outcome.Fetch fetch, Visit visit) {
        List<Attachment> attachments = new ArrayList<>();
        try {
            for (Upload upload : fetch.entries().uploads()) {
                byte[] content = upload.content();
                Attachment attachment = HandedOver.attachment(upload.name(), content);
                recorder.attachments().keep(attachment, content);
                attachments.add(attachment);
            }
        } catch (Unreachable | Refused trouble) {
            return new Outcome.Answered(Reply.say("{} {}", fetch.otherwise(), String.valueOf(trouble.getMessage())));
        }
        return visit.decide().apply(new Input.Fetched(fetch.bound(), fetch.entries(), attachments));
    }
}
