package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Abandon;
import dev.gonogo.command.Audit;
import dev.gonogo.command.Command;
import dev.gonogo.command.CommandReader;
import dev.gonogo.command.Cut;
import dev.gonogo.command.Explain;
import dev.gonogo.command.Follow;
import dev.gonogo.command.Go;
import dev.gonogo.command.Help;
import dev.gonogo.command.HelpText;
import dev.gonogo.command.NoGo;
import dev.gonogo.command.Promote;
import dev.gonogo.command.Reading;
import dev.gonogo.command.ShowPlan;
import dev.gonogo.command.Status;
import dev.gonogo.command.Unfollow;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.Words;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what people say, press and submit. Whatever goes wrong is said in the reply. */
public final class Desk implements Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    /** Names on the meter for what is no command; what people really typed is none. */
    private static final String UNKNOWN_COMMAND = "unknown";

    private static final String BUTTON = "button";
    private static final String DIALOG = "dialog";

    private final Answers answers;
    private final Ledger ledger;
    private final GoNoGo goNoGo;
    private final Decisions decisions;
    private final Followings followings;
    private final MeterRegistry meters;

    /** @param meters counts and times what is answered */
    public Desk(Context context, Answers answers, Ledger ledger, Dialogs dialogs, MeterRegistry meters) {
        this.answers = answers;
        this.ledger = ledger;
        this.goNoGo = new GoNoGo(context, ledger, dialogs);
        this.decisions = new Decisions(context, answers, ledger, goNoGo);
        this.followings = new Followings(context, ledger);
        this.meters = meters;
    }

    @Override
    public Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> later) {
        Timer.Sample watch = Timer.start(meters);
        return switch (CommandReader.read(text)) {
            case Reading.Misunderstood(Reply help) ->
                timed(watch, UNKNOWN_COMMAND, new Answered(help, Outcome.MISUNDERSTOOD));
            case Reading.Understood(var form, Help help) ->
                timed(watch, form.name(), new Answered(HelpText.of(help.command()), Outcome.ANSWERED));
            case Reading.Understood(var form, Command command) ->
                timed(
                        watch,
                        form.name(),
                        guarded(speaker, () -> answer(command, request(speaker, room, delivery, later))));
        };
    }

    private enum Outcome {
        ANSWERED,
        MISUNDERSTOOD,
        REFUSED,
        STORE_UNAVAILABLE,
        FAILED
    }

    private record Answered(Response response, Outcome outcome) {}

    private Response timed(Timer.Sample watch, String command, Answered answered) {
        watch.stop(Timer.builder("gonogo.commands")
                .description("What people said, pressed and submitted, until it was answered")
                .tag("command", command)
                .tag("outcome", answered.outcome().name().toLowerCase(Locale.ROOT))
                .register(meters));
        return answered.response();
    }

    private Request request(Speaker speaker, Room room, String delivery, Consumer<Reply> later) {
        return new Request(speaker, room, () -> ledger.firstDelivery(delivery), later);
    }

    private Response answer(Command command, Request request) {
        return switch (command) {
            case Help help -> HelpText.of(help.command());
            case Explain explain -> answers.explain(explain, request);
            case Status status -> answers.status(status, request);
            case ShowPlan plan -> answers.plan(plan, request);
            case Audit audit -> answers.audit(audit, request);
            case Cut cut -> decisions.cut(cut, request);
            case Promote promote -> decisions.promote(promote, request);
            case Go go -> goNoGo.go(go, request);
            case NoGo no -> goNoGo.noGo(no, request);
            case Abandon abandon -> decisions.abandon(abandon, request);
            case Follow follow -> followings.follow(follow, request);
            case Unfollow unfollow -> followings.unfollow(unfollow, request);
        };
    }

    @Override
    public Response pressed(Speaker speaker, Room room, String delivery, String value) {
        Timer.Sample watch = Timer.start(meters);
        Answered answered = answers.press(room, value)
                .map(press ->
                        guarded(speaker, () -> decisions.pressed(press, request(speaker, room, delivery, reply -> {}))))
                .orElseGet(() -> new Answered(
                        Reply.say("That button is from another time and means nothing any more."),
                        Outcome.MISUNDERSTOOD));
        return timed(watch, BUTTON, answered);
    }

    @Override
    public Words confirmation(Room room, String value) {
        return remembered(() -> answers.confirmation(room, value), Words.NONE);
    }

    @Override
    public List<String> complete(Room room, String command, String parameter, String begun) {
        return remembered(() -> answers.complete(room, command, parameter, begun), List.of());
    }

    /** What is only offered may be missing for once. */
    private static <T> T remembered(Supplier<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (StoreUnavailable unavailable) {
            LOG.error("the store is unavailable", unavailable);
            return otherwise;
        }
    }

    @Override
    public Reply submitted(Speaker speaker, Room room, String ticket, Map<String, String> fields) {
        Timer.Sample watch = Timer.start(meters);
        Answered answered = guarded(
                speaker, () -> goNoGo.submitted(ticket, fields, new Request(speaker, room, () -> true, reply -> {})));
        Response response = timed(watch, DIALOG, answered);
        return response instanceof Reply reply ? reply : Reply.say("One dialog does not lead to another.");
    }

    private static Answered guarded(Speaker speaker, Supplier<Response> answer) {
        try {
            return new Answered(answer.get(), Outcome.ANSWERED);
        } catch (Refusal refusal) {
            LOG.info("refused to {}: {}", speaker, refusal.getMessage());
            return new Answered(refusal.reply(), Outcome.REFUSED);
        } catch (StoreUnavailable unavailable) {
            LOG.error("the store is unavailable", unavailable);
            return new Answered(
                    Reply.of(say("Nothing was recorded: {}", String.valueOf(unavailable.getMessage()))),
                    Outcome.STORE_UNAVAILABLE);
        } catch (RuntimeException ours) {
            LOG.error("could not answer {}", speaker, ours);
            return new Answered(
                    Reply.say("Nothing was recorded: this is a mistake of gonogo's own, and the log has the details."),
                    Outcome.FAILED);
        }
    }
}
