package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Form;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The common part of go and sign-off: at a sign-off, the board asks for either of them on a commit. */
abstract sealed class GoOrSignOff extends ReleaseChoice permits Go, SignOff {
    GoOrSignOff(String key, Form form) {
        super(key, form);
    }

    @Override
    public final Outcome withoutRules(ReleaseId release, String why) {
        return new Outcome.NotNow(release, nobody());
    }

    private static Words nobody() {
        return say("There is no go or no-go to give right now.");
    }

    /** The person who said no-go may withdraw it. */
    @Override
    final AskedPeople askedPeople(ReleaseState state, Input input) {
        if (!(state.ask() instanceof Ask.GoNoGo ask)) {
            return new AskedPeople.Nobody(nobodyIsAsked(state));
        }
        Set<String> people = state.stillAsked(ask.step(), ask.people());
        return new AskedPeople.Somebody(
                lastWord(state, ask) instanceof Decision.NoGo no ? with(no, people) : people, mayNot(state, people));
    }

    private static Set<String> with(Decision.NoGo no, Set<String> people) {
        List<String> all = new ArrayList<>(people);
        all.add(no.by().login());
        return Account.logins(all);
    }

    /** What is asked of this person. */
    static Ask.GoNoGo asked(ReleaseState state) {
        return (Ask.GoNoGo) state.ask();
    }

    static Outcome nobodyIsAsked(ReleaseState state) {
        return state.notNow("{}", nobody());
    }

    /**
     * What was shown must still be what is asked. The commit is not enough: another sign-off may be about the same one.
     */
    static boolean moved(Ask.GoNoGo ask, String bound) {
        return !Press.bound(ask).equals(bound);
    }

    static Outcome moved(ReleaseState state) {
        return state.notNow("What you were shown is out of date. Nothing was decided.");
    }

    static Reply mayNot(ReleaseState state, Set<String> people) {
        boolean cut = state.release()
                .beginning()
                .filter(one -> one.by().login().equalsIgnoreCase(state.login()))
                .isPresent();
        return cut
                ? Reply.say(
                        "You cut {}, so somebody else must say go{}.",
                        state.version(),
                        people.isEmpty() ? Words.NONE : say(": {}", Boards.people(people)))
                : MaintainersOnly.explained(
                        say(
                                "Go or no-go for {} is not your call, {}.{}",
                                state.version(),
                                code(state.login()),
                                AskedPeople.upTo(people)),
                        state.holders(),
                        state.login());
    }

    static Outcome go(ReleaseState state, String remark) {
        Ask.GoNoGo ask = asked(state);
        Words go = ask.publishes()
                ? say("Go for {} on {}, noted", state.version(), commit(ask.commit()))
                : say("Your sign-off of {} on {}, noted", state.version(), commit(ask.commit()));
        if (lastWord(state, ask) instanceof Decision.Go said && said.rules().equals(ask.rules())) {
            return new Outcome.Answered(Reply.say("{} already.", go));
        }
        return state.record(
                new Decision.Go(
                        state.by(),
                        ask.step(),
                        ask.commit(),
                        ask.rules(),
                        remark,
                        state.look().evidence()),
                Reply.say("{}.", go));
    }

    /** The person's last word on the commit. */
    private static @Nullable Decision lastWord(ReleaseState state, Ask.GoNoGo ask) {
        return state.release()
                .decided(Decision.Verdict.class)
                .filter(verdict -> verdict.by().login().equalsIgnoreCase(state.login()))
                .filter(verdict ->
                        verdict.step().equals(ask.step()) && verdict.commit().equals(ask.commit()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
