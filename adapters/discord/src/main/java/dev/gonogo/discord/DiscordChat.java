package dev.gonogo.discord;

import dev.gonogo.discord.DiscordCalls.Outcome;
import dev.gonogo.port.Chat;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/**
 * Boards as messages that are edited in place, notices in a thread of the board's message. A room's channel is a
 * channel id.
 */
final class DiscordChat implements Chat {
    static final String PLATFORM = "discord";
    private static final int MOST_IN_NOTICE = 2000;
    private static final int MOST_MENTIONED = 20;
    private static final int MOST_IN_TITLE = 60;
    private static final int MOST_IN_EXCERPTS = 1_000;
    private static final String MOST_SEARCHED = "100";

    private final DiscordCalls calls;
    private final Threads threads;
    private final DiscordText text;
    private final BoardComponents boards;

    DiscordChat(DiscordCalls calls, DiscordText text) {
        this.calls = calls;
        this.threads = new Threads(calls);
        this.text = text;
        this.boards = new BoardComponents(text);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public String post(Room room, String subject, Board board) {
        Subject about = Subject.of(room.channel(), subject);
        MessageCreateBuilder message =
                message().setComponents(boards.container(board).withUniqueId(about.component()));
        return calls.attempt(
                        Route.Messages.SEND_MESSAGE.compile(room.channel()),
                        created(message, about),
                        Response::getObject,
                        room.channel())
                .orThrow()
                .getString("id");
    }

    @Override
    public boolean update(Room room, String message, Board board) {
        MessageEditBuilder edit = new MessageEditBuilder()
                .useComponentsV2()
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .setComponents(boards.container(board));
        Outcome<DataObject> outcome = calls.attempt(
                Route.Messages.EDIT_MESSAGE.compile(room.channel(), message),
                edit.build().toData(),
                Response::getObject,
                room.channel());
        return switch (outcome) {
            case Outcome.Done<DataObject> done -> true;
            case Outcome.Denied<DataObject>(int code, var problem)
            when code == DiscordFailures.UNKNOWN_MESSAGE -> false;
            case Outcome.Denied<DataObject> denied -> throw denied.problem();
        };
    }

    @Override
    public void notice(Room room, String message, String subject, Notice notice) {
        Subject about = Subject.of(message, subject);
        List<String> users = notice.mention().stream()
                .distinct()
                .flatMap(login -> text.user(login).stream())
                .limit(MOST_MENTIONED)
                .toList();
        MessageCreateBuilder said = message()
                .mentionUsers(users)
                .setComponents(TextDisplay.of(mentions(notice.mention())
                                + text.markdown(notice.words(), MOST_IN_NOTICE)
                                + excerpts(notice.excerpts()))
                        .withUniqueId(about.component()));
        threads.say(room.channel(), message, created(said, about));
    }

    private static String excerpts(List<Excerpt> excerpts) {
        StringBuilder shown = new StringBuilder();
        for (Excerpt excerpt : excerpts) {
            shown.append("\n**")
                    .append(DiscordEscaping.SENTENCE.clean(DiscordText.plain(excerpt.title(), MOST_IN_TITLE)))
                    .append("**\n```\n")
                    .append(excerpt.text(DiscordEscaping.CODE::clean, MOST_IN_EXCERPTS / excerpts.size()))
                    .append("\n```");
        }
        return shown.toString();
    }

    /** A message notifies nobody unless it says whom. */
    private static MessageCreateBuilder message() {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false);
    }

    private static DataObject created(MessageCreateBuilder message, Subject about) {
        return message.build().toData().put("nonce", about.nonce()).put("enforce_nonce", true);
    }

    /** The people we wait for, if their Discord ids are known; others by name. */
    private String mentions(List<String> logins) {
        StringBuilder mentions = new StringBuilder();
        for (String login : logins.stream().distinct().limit(MOST_MENTIONED).toList()) {
            String name = text.user(login)
                    .map(user -> "<@" + user + ">")
                    .orElseGet(() -> DiscordEscaping.SENTENCE.clean("@" + DiscordText.plain(login, 40)));
            mentions.append(name).append(' ');
        }
        return mentions.toString();
    }

    /** Only our own messages have components with such ids, or those of another application. */
    @Override
    public Optional<String> find(Room room, String thread, String subject) {
        String channel = thread.isEmpty() ? room.channel() : thread;
        Subject about = Subject.of(channel, subject);
        Outcome<DataArray> outcome = calls.attempt(
                Route.Messages.GET_MESSAGE_HISTORY.compile(channel).withQueryParams("limit", MOST_SEARCHED),
                null,
                Response::getArray,
                channel);
        return switch (outcome) {
            case Outcome.Done<DataArray>(DataArray messages) ->
                messages.stream(DataArray::getObject)
                        .filter(message -> isAbout(message, about))
                        .map(message -> message.getString("id"))
                        .findFirst();
            // Nobody said anything in a thread that does not exist yet.
            case Outcome.Denied<DataArray>(int code, var problem)
            when code == DiscordFailures.UNKNOWN_CHANNEL && !thread.isEmpty() -> Optional.empty();
            case Outcome.Denied<DataArray> denied -> throw denied.problem();
        };
    }

    private static boolean isAbout(DataObject message, Subject about) {
        return message.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .anyMatch(component -> component.getInt("id", 0) == about.component());
    }
}
