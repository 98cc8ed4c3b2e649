package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Abandon;
import dev.gonogo.command.Command;
import dev.gonogo.command.CommandReader;
import dev.gonogo.command.Cut;
import dev.gonogo.command.Explain;
import dev.gonogo.command.Go;
import dev.gonogo.command.Help;
import dev.gonogo.command.HelpText;
import dev.gonogo.command.NoGo;
import dev.gonogo.command.Promote;
import dev.gonogo.command.Reading;
import dev.gonogo.command.ShowPlan;
import dev.gonogo.command.Status;
import dev.gonogo.plan.Press;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what people say, press and submit. Whatever goes wrong is said in the reply. */
public final class Desk implements Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final ReleaseStore store;
    private final InstantSource clock;
    private final Answers answers;
    private final Decisions decisions;

    public Desk(ReleaseStore store, InstantSource clock, Answers answers, Decisions decisions) {
        this.store = store;
        this.clock = clock;
        this.answers = answers;
        this.decisions = decisions;
    }

    @Override
    public Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> later) {
        return switch (CommandReader.read(text)) {
            case Reading.Misunderstood(Reply help) -> help;
            case Reading.Understood(var form, Help help) -> HelpText.of(help.command());
            case Reading.Understood(var form, Command command) ->
                guarded(speaker, () -> answer(command, request(speaker, room, delivery, later)));
        };
    }

    private Request request(Speaker speaker, Room room, String delivery, Consumer<Reply> later) {
        return new Request(speaker, room, () -> store.firstDelivery(delivery, clock.instant()), later);
    }

    private Response answer(Command command, Request request) {
        return switch (command) {
            case Help help -> HelpText.of(help.command());
            case Explain explain -> answers.explain(explain, request);
            case Status status -> answers.status(status, request);
            case ShowPlan plan -> answers.plan(plan, request);
            case Cut cut -> decisions.cut(cut, request);
            case Promote promote -> decisions.promote(promote, request);
            case Go go -> decisions.askGo(go, request);
            case NoGo no -> decisions.noGo(no, request);
            case Abandon abandon -> decisions.abandon(abandon, request);
        };
    }

    @Override
    public Response pressed(Speaker speaker, Room room, String delivery, String value) {
        Optional<Press> press = Press.parse(value);
        if (press.isEmpty()) {
            return Reply.say("That button is from another time and means nothing any more.");
        }
        return guarded(speaker, () -> decisions.pressed(press.get(), request(speaker, room, delivery, reply -> {})));
    }

    @Override
    public Reply submitted(Speaker speaker, Room room, String ticket, Map<String, String> fields) {
        Response response = guarded(
                speaker,
                () -> decisions.submitted(ticket, fields, new Request(speaker, room, () -> true, reply -> {})));
        return response instanceof Reply reply ? reply : Reply.say("One dialog does not lead to another.");
    }

    private static Response guarded(Speaker speaker, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            LOG.info("refused to {}: {}", speaker, refusal.getMessage());
            return refusal.reply();
        } catch (StoreUnavailable unavailable) {
            LOG.error("the store is unavailable", unavailable);
            return Reply.of(say("Nothing was recorded: {}", String.valueOf(unavailable.getMessage())));
        } catch (RuntimeException ours) {
            LOG.error("could not answer {}", speaker, ours);
            return Reply.say("Nothing was recorded: this is a mistake of gonogo's own, and the log has the details.");
        }
    }
}
