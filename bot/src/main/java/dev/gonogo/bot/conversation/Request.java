package dev.gonogo.bot.conversation;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.util.function.Consumer;

/**
 * Who asks, where, and how to answer later.
 *
 * @param first false when the platform delivered this once before
 */
record Request(Speaker speaker, Room room, boolean first, Consumer<Reply> later) {}
