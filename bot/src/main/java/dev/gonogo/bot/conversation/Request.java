package dev.gonogo.bot.conversation;

import dev.gonogo.port.Occasion;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.util.function.Consumer;

/**
 * Who asks, where, and how to answer later.
 *
 * @param occasion how it reached us
 */
record Request(Speaker speaker, Room room, Occasion occasion, Consumer<Reply> laterReplies) {}
