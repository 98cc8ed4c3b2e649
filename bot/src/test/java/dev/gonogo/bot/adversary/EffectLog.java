package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.memory.IoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What gonogo did outside, each time with the state just after it. */
final class EffectLog implements IoPoint {
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable ReleaseRoom room;

    record Effect(String what, Moment at) {}

    void tap(ReleaseRoom tapped) {
        room = tapped;
    }

    @Override
    public void pass(String what) {
        // Nothing stops here.
    }

    @Override
    public void happened(String effect) {
        if (room != null) {
            effects.add(new Effect(effect, Moment.now(room)));
        }
    }

    Stream<Effect> effects(String what) {
        return effects.stream().filter(effect -> effect.what().startsWith(what));
    }
}
