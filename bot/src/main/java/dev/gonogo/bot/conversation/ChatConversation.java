package dev.gonogo.bot.conversation;

import dev.gonogo.bot.conversation.Answered.How;
import dev.gonogo.command.Audit;
import dev.gonogo.command.Command;
import dev.gonogo.command.CommandReader;
import dev.gonogo.command.Diagnose;
import dev.gonogo.command.Explain;
import dev.gonogo.command.Help;
import dev.gonogo.command.HelpText;
import dev.gonogo.command.Reading;
import dev.gonogo.command.ShowPlan;
import dev.gonogo.command.Status;
import dev.gonogo.command.Train;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.PendingDialog;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what people say, press and submit. If something fails, the reply says so. */
public final class ChatConversation implements Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(ChatConversation.class);
    /** The name on the meter for input that is no command; what people typed must not become a label. */
    private static final String UNKNOWN_COMMAND = "unknown";

    private static final String BUTTON = "button";
    private static final String DIALOG = "dialog";

    private final ReadOnlyCommands answers;
    private final DecisionRecorder recorder;
    private final Dialogs dialogs;
    private final DecisionRouter router;
    private final MeterRegistry meters;

    /** @param meters counts and times what is answered */
    public ChatConversation(
            Context context,
            DecisionRecorder recorder,
            Dialogs dialogs,
            HotfixServices hotfixServices,
            MeterRegistry meters) {
        this.answers = recorder.answers();
        this.recorder = recorder;
        this.dialogs = dialogs;
        this.router = new DecisionRouter(context, recorder, dialogs, hotfixServices);
        this.meters = meters;
    }

    @Override
    public Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> later) {
        Timer.Sample watch = Timer.start(meters);
        return switch (CommandReader.read(text)) {
            case Reading.Misunderstood(Reply help) ->
                timed(watch, UNKNOWN_COMMAND, new Answered<Response>(help, How.MISUNDERSTOOD));
            case Reading.Understood(var form, Help help) ->
                timed(watch, form.name(), new Answered<Response>(HelpText.of(help.command()), How.ANSWERED));
            case Reading.Understood(var form, Command command) ->
                timed(
                        watch,
                        form.name(),
                        guarded(
                                speaker,
                                Refusal::reply,
                                () -> answered(answer(command, request(speaker, room, delivery, later)))));
            case Reading.Chosen(var choice, var arguments) ->
                timed(
                        watch,
                        choice.name(),
                        guarded(
                                speaker,
                                Refusal::reply,
                                () -> router.typed(choice, arguments, request(speaker, room, delivery, later))));
        };
    }

    private <R> R timed(Timer.Sample watch, String command, Answered<R> answered) {
        watch.stop(Timer.builder("gonogo.commands")
                .description("What people said, pressed and submitted, until it was answered")
                .tag("command", command)
                .tag("outcome", answered.how().name().toLowerCase(Locale.ROOT))
                .register(meters));
        return answered.response();
    }

    private Request request(Speaker speaker, Room room, String delivery, Consumer<Reply> later) {
        return new Request(speaker, room, recorder.delivered(delivery), later);
    }

    private Response answer(Command command, Request request) {
        return switch (command) {
            case Help help -> HelpText.of(help.command());
            case Explain explain -> answers.explain(explain, request);
            case Status status -> answers.status(status, request);
            case ShowPlan plan -> answers.plan(plan, request);
            case Audit audit -> answers.audit(audit, request);
            case Train train -> answers.train(train, request);
            case Diagnose diagnose -> answers.diagnose(diagnose, request);
        };
    }

    @Override
    public Response pressed(Speaker speaker, Room room, String delivery, String value) {
        Timer.Sample watch = Timer.start(meters);
        Request request = request(speaker, room, delivery, reply -> {});
        Answered<Response> answered = guarded(
                speaker, Refusal::reply, () -> pressed(room, value, request).orElseGet(ChatConversation::outOfDate));
        return timed(watch, BUTTON, answered);
    }

    private static Answered<Response> outOfDate() {
        return new Answered<>(Reply.say("That button is out of date, and nothing was decided."), How.MISUNDERSTOOD);
    }

    private static <R> Answered<R> answered(R response) {
        return new Answered<>(response, How.ANSWERED);
    }

    private Optional<Answered<Response>> pressed(Room room, String value, Request request) {
        return answers.hotfixPress(room, value)
                .map(press -> router.pressed(press, request))
                .orElseGet(() -> answers.press(room, value).flatMap(press -> router.pressed(press, request)));
    }

    @Override
    public Words confirmation(Room room, String value) {
        return records(() -> answers.confirmation(room, value), Words.NONE);
    }

    @Override
    public List<String> complete(Room room, String command, String parameter, String begun) {
        return records(() -> answers.complete(room, command, parameter, begun), List.of());
    }

    /** Suggestions may fail without an error. */
    private static <T> T records(Supplier<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (StoreUnavailable unavailable) {
            LOG.error("the store is unavailable", unavailable);
            return otherwise;
        }
    }

    @Override
    public SubmissionResponse submitted(
            Speaker speaker, Room room, String dialog, DialogEntries entries, Consumer<Reply> later) {
        Timer.Sample watch = Timer.start(meters);
        Request request = new Request(speaker, room, new Occasion.Submission(dialog), later);
        Answered<SubmissionResponse> answered =
                guarded(speaker, Refusal::reply, () -> submitted(dialog, entries, request));
        return timed(watch, DIALOG, answered);
    }

    private Answered<SubmissionResponse> submitted(String id, DialogEntries entries, Request request) {
        PendingDialog pending = dialogs.check(id, request.speaker());
        return router.submitted(pending, entries, request).orElseThrow(Dialogs::outOfDate);
    }

    /** @param inWords a refusal as an answer of this type */
    private <R> Answered<R> guarded(Speaker speaker, Function<Refusal, R> inWords, Supplier<Answered<R>> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            LOG.info("refused to {}: {}", speaker, refusal.getMessage());
            return new Answered<>(inWords.apply(refusal), How.REFUSED);
        } catch (StoreUnavailable unavailable) {
            LOG.error("the store is unavailable", unavailable);
            Refusal refusal = Refusal.say("Nothing was recorded: {}", String.valueOf(unavailable.getMessage()));
            return new Answered<>(inWords.apply(refusal), How.STORE_UNAVAILABLE);
        } catch (RuntimeException ours) {
            LOG.error("could not answer {}", speaker, ours);
            Refusal refusal =
                    Refusal.say("Nothing was recorded: this is an internal error, and the log has the details.");
            return new Answered<>(inWords.apply(refusal), How.FAILED);
        }
    }
}
