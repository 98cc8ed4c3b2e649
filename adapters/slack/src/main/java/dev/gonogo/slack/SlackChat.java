package dev.gonogo.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.gonogo.port.Chat;
import dev.gonogo.port.People;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Boards as messages that are edited in place, notices as replies in their threads. */
final class SlackChat implements Chat {
    static final String PLATFORM = "slack";
    private static final Set<String> GONE = Set.of("message_not_found", "cant_update_message");
    private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{2,20}");
    private static final int MOST_IN_NOTICE = 2000;
    private static final int MOST_IN_TITLE = 100;
    private static final int MOST_IN_EXCERPT = 2_800;
    private static final int MOST_SEARCHED = 200;
    private static final String SUBJECT_EVENT = "gonogo_subject";
    private static final String SUBJECT = "subject";

    private final SlackCalls calls;
    private final People people;

    SlackChat(SlackCalls calls, People people) {
        this.calls = calls;
        this.people = people;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public String post(Room room, String subject, Board board) {
        ChatPostMessageResponse answer =
                calls.attempt(methods -> methods.chatPostMessage(message -> message.channel(room.channel())
                        .text(BoardBlocks.fallback(board))
                        .blocks(BoardBlocks.blocks(board))
                        .metadata(metadata(subject))
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        if (!answer.isOk()) {
            throw SlackCalls.refused(answer, room.channel());
        }
        return answer.getTs();
    }

    @Override
    public boolean update(Room room, String message, Board board) {
        ChatUpdateResponse answer = calls.attempt(methods -> methods.chatUpdate(update -> update.channel(room.channel())
                .ts(message)
                .text(BoardBlocks.fallback(board))
                .blocks(BoardBlocks.blocks(board))));
        if (!answer.isOk() && !GONE.contains(String.valueOf(answer.getError()))) {
            throw SlackCalls.refused(answer, room.channel());
        }
        return answer.isOk();
    }

    @Override
    public void notice(Room room, String message, String subject, Notice notice) {
        String mentions = mentions(notice.mention());
        ChatPostMessageResponse answer =
                calls.attempt(methods -> methods.chatPostMessage(reply -> reply.channel(room.channel())
                        .threadTs(message)
                        .text(mentions + SlackText.unmarked(notice.words(), MOST_IN_NOTICE))
                        .blocks(blocks(mentions, notice))
                        .metadata(metadata(subject))
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        if (!answer.isOk()) {
            throw SlackCalls.refused(answer, room.channel());
        }
    }

    private static List<LayoutBlock> blocks(String mentions, Notice notice) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.section(mentions + SlackText.mrkdwn(notice.words(), MOST_IN_NOTICE)));
        for (Excerpt excerpt : notice.excerpts()) {
            String title = SlackText.strong(excerpt.title(), MOST_IN_TITLE);
            blocks.add(BlockKit.section(
                    title + "\n```\n" + excerpt.text(SlackEscaping.CODE::clean, MOST_IN_EXCERPT) + "\n```"));
        }
        return blocks;
    }

    /** Slack does not show a message's metadata to people (docs.slack.dev/messaging/message-metadata). */
    private static Message.Metadata metadata(String subject) {
        return Message.Metadata.builder()
                .eventType(SUBJECT_EVENT)
                .eventPayload(Map.of(SUBJECT, subject))
                .build();
    }

    @Override
    public Optional<String> find(Room room, String thread, String subject) {
        return (thread.isEmpty() ? inRoom(room) : inThread(room, thread))
                .stream()
                        .filter(message -> message.getMetadata() != null
                                && SUBJECT_EVENT.equals(message.getMetadata().getEventType())
                                && subject.equals(
                                        message.getMetadata().getEventPayload().get(SUBJECT)))
                        .map(Message::getTs)
                        .findFirst();
    }

    private List<Message> inRoom(Room room) {
        ConversationsHistoryResponse answer = calls.attempt(methods -> methods.conversationsHistory(
                history -> history.channel(room.channel()).limit(MOST_SEARCHED).includeAllMetadata(true)));
        return mayRead(answer, room) ? answer.getMessages() : List.of();
    }

    private List<Message> inThread(Room room, String thread) {
        ConversationsRepliesResponse answer = calls.attempt(methods -> methods.conversationsReplies(replies ->
                replies.channel(room.channel()).ts(thread).limit(MOST_SEARCHED).includeAllMetadata(true)));
        return mayRead(answer, room) ? answer.getMessages() : List.of();
    }

    /** The scope for reading is optional: without it, an app may post something twice rather than never. */
    private static boolean mayRead(SlackApiTextResponse answer, Room room) {
        if (answer.isOk()) {
            return true;
        }
        if ("missing_scope".equals(answer.getError())) {
            return false;
        }
        throw SlackCalls.refused(answer, room.channel());
    }

    /** The only place that mentions anybody: the people we wait for, if their Slack ids are known; others by name. */
    private String mentions(List<String> logins) {
        StringBuilder text = new StringBuilder();
        for (String login : logins.stream().distinct().limit(20).toList()) {
            String name = people.user(PLATFORM, login)
                    .filter(user -> USER_ID.matcher(user).matches())
                    .map(user -> "<@" + user + ">")
                    .orElseGet(() -> "@" + SlackEscaping.SENTENCE.clean(login));
            text.append(name).append(' ');
        }
        return text.toString();
    }
}
