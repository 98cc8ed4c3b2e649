package dev.gonogo.bot.conversation;

import dev.gonogo.bot.conversation.Answered.How;
import dev.gonogo.bot.engine.Audience;
import dev.gonogo.decision.Given;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on what comes of a decision; nothing else does. */
final class Consequences {
    private static final Logger LOG = LoggerFactory.getLogger(Consequences.class);
    private final Audience audience;
    private final Ledger ledger;
    private final Watching watching;

    Consequences(Audience audience, Ledger ledger, Watching watching) {
        this.audience = audience;
        this.ledger = ledger;
        this.watching = watching;
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
        Once once = visit.once();
        return switch (outcome) {
            case Outcome.Refused(var reply) -> new Answered<>(reply, How.REFUSED);
            case Outcome.Corrected(var field, var words) -> new Answered<>(Reply.of(words), How.REFUSED);
            case Outcome.NotNow(var release, var why) -> new Answered<>(ledger.notNow(release, why), How.REFUSED);
            case Outcome.HeldUp(var release, var why) -> new Answered<>(ledger.heldUp(release, why), How.REFUSED);
            case Outcome.AsItStands(var release) ->
                first(once.submittedBefore(), () -> ledger.answers().present(release));
            case Outcome.Answered(var reply) -> first(once.submittedBefore(), () -> reply);
            case Outcome.Taken(var then) ->
                once.submittedBefore()
                        .map(refusal -> new Answered<>(refusal, How.REFUSED))
                        .orElseGet(() -> acted(then, visit.taken()));
            case Outcome.Recorded record -> first(once.doneBefore(), () -> ledger.record(record));
            case Outcome.Begin begin -> first(once.doneBefore(), () -> begun(begin, visit));
            case Outcome.Replace replace ->
                first(
                        once.doneBefore(),
                        () -> ledger.record(replace.failed(), replace.decision(), () -> begun(replace.begin(), visit)));
            case Outcome.Later later -> first(once.doneBefore(), () -> later(later, visit));
            case Outcome.Judge judge ->
                acted(judge.then().apply(ledger.answers().judge(judge.process(), judge.recovery())), visit);
            case Outcome.LookAtHotfixes look ->
                acted(look.then().apply(watching.lookout().look(look.repository())), visit);
            case Outcome.AskWorld ask ->
                acted(watching.lookout().ask(ask.repository(), ask.decide()).fold(told -> told, ask.unknown()), visit);
            case Outcome.Authorise authorise -> first(once.doneBefore(), () -> authorised(authorise, visit));
            case Outcome.OpenBackport open -> first(once.doneBefore(), () -> backported(open));
            case Outcome.Follow follow -> first(once.doneBefore(), () -> followed(follow));
            case Outcome.Unfollow unfollow ->
                first(once.doneBefore(), () -> {
                    audience.unfollow(unfollow.repository(), unfollow.room());
                    return unfollow.answer();
                });
            case Outcome.Fetch fetch -> acted(fetched(fetch, visit), visit);
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
        return switch (ledger.begin(begin.id(), begin.beginning(), begin.rules())) {
            case OPENED ->
                begin.answer()
                        .apply(() -> ledger.releases().load(begin.id()).orElseGet(() -> Release.imagined(begin.id())));
            case OPENED_BEFORE -> acted(begin.otherwise(), visit.again()).response();
        };
    }

    private Reply followed(Outcome.Follow follow) {
        return switch (audience.follow(follow.following())) {
            case FOLLOWED_BEFORE -> follow.already();
            case STARTED -> {
                ledger.releases().openReleases(follow.following().repository()).stream()
                        .map(Release::id)
                        .forEach(ledger::lookNow);
                yield follow.answer();
            }
        };
    }

    /** Who waits for it is looked at again: its own message, and every open release. */
    private Reply authorised(Outcome.Authorise authorise, Visit visit) {
        HotfixId hotfix = authorise.hotfix();
        return switch (watching.store().authorise(hotfix, authorise.authorisation())) {
            case AUTHORISED_BEFORE ->
                acted(authorise.otherwise().get(), visit.again()).response();
            case AUTHORISED -> {
                watching.lookSoon().accept(hotfix.repository());
                ledger.releases().openReleases(hotfix.repository()).forEach(release -> ledger.lookNow(release.id()));
                yield authorise.answer();
            }
        };
    }

    private Reply backported(Outcome.OpenBackport open) {
        Reply reply = watching.backporter().open(open.hotfix(), open.login());
        watching.lookSoon().accept(open.hotfix().repository());
        return reply;
    }

    private Reply later(Outcome.Later later, Visit visit) {
        ledger.answers()
                .later(visit.request(), () -> of(later.then(), visit.again()).response());
        return later.meanwhile();
    }

    /** Nothing is decided before all files are in the store. */
    private Outcome fetched(Outcome.Fetch fetch, Visit visit) {
        List<Attachment> attachments = new ArrayList<>();
        try {
            for (Upload upload : fetch.entries().uploads()) {
                byte[] content = upload.content();
                Attachment attachment = HandedOver.attachment(upload.name(), content);
                ledger.attachments().keep(attachment, content);
                attachments.add(attachment);
            }
        } catch (Unreachable | Refused trouble) {
            return new Outcome.Answered(Reply.say("{} {}", fetch.otherwise(), String.valueOf(trouble.getMessage())));
        }
        return visit.decide().apply(new Given.Fetched(fetch.bound(), fetch.entries(), attachments));
    }
}
