package dev.gonogo.bot.conversation;

import dev.gonogo.port.Counting;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who asks, where, and how to answer later.
 *
 * @param delivery counts it when something is about to be decided
 */
record Request(Speaker speaker, Room room, Supplier<Counting> delivery, Consumer<Reply> later) {}
