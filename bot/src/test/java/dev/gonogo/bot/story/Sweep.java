package dev.gonogo.bot.story;

import dev.gonogo.memory.Crash;

/** Plays a release while the bot is stopped once at a chosen point, and started again. */
final class Sweep {
    private Sweep() {}

    static ReleaseRoom play(ReleaseRoom room, String version) {
        Operator operator = new Operator(room, version);
        for (int round = 0; round < 60 && !HappyPathTest.over(room); round++) {
            try {
                if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, version) == 0) {
                    room.says("ann", "cut " + version);
                }
                operator.round();
            } catch (Crash crash) {
                room.restart();
            }
        }
        return room;
    }
}
