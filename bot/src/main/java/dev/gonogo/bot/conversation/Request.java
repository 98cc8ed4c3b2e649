package dev.gonogo.bot.conversation;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Who asks, where, and how to answer later.
 *
 * @param first asked when something is about to be decided: false when the platform delivered this once before
 */
record Request(Speaker speaker, Room room, BooleanSupplier first, Consumer<Reply> later) {}
