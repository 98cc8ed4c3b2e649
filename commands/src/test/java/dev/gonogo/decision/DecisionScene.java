package dev.gonogo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.form.Arguments;
import dev.gonogo.plan.Overridable;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody wants to decide something about 0.6.6-preview, which ann cut; ann, bob, carol and dave are its maintainers.
 */
final class DecisionScene {
    private final Scene scene;
    private final String login;
    private final Ask ask;
    private List<Ask.GoNoGo> signedOff = List.of();
    private List<Overridable> overridable = List.of();

    private DecisionScene(Scene scene, String login, Ask ask) {
        this.scene = scene;
        this.login = login;
        this.ask = ask;
    }

    /** @param ask what people were last asked */
    static DecisionScene of(String login, Ask ask) {
        return new DecisionScene(Scene.preview(), login, ask);
    }

    static DecisionScene of(String login, Ask ask, Scene scene) {
        return new DecisionScene(scene, login, ask);
    }

    DecisionScene decided(Decision decision) {
        scene.decided(decision);
        return this;
    }

    DecisionScene saw(Fact fact) {
        scene.saw(fact);
        return this;
    }

    DecisionScene signedOff(Ask.GoNoGo... given) {
        signedOff = List.of(given);
        return this;
    }

    DecisionScene overridable(Overridable... rules) {
        overridable = List.of(rules);
        return this;
    }

    ReleaseState present() {
        ReleaseSnapshot snapshot = new ReleaseSnapshot(
                Scene.NOW,
                "stage",
                ReleaseState.UNSEEN.board(),
                ask,
                signedOff,
                overridable,
                List.of("all checks pass"));
        Release release = scene.situation().release();
        return new ReleaseState(scene.situation().process(), release, snapshot, Scene.by(login));
    }

    Outcome types(ReleaseChoice choice, String... arguments) {
        return choice.answer(present(), new Input.Typed(new Arguments(pairs(arguments))));
    }

    Outcome presses(ReleaseChoice choice, String bound) {
        return choice.answer(present(), new Input.Pressed("", bound));
    }

    Outcome submits(ReleaseChoice choice, String bound, String... entries) {
        return submits(choice, bound, new DialogEntries(pairs(entries), List.of()));
    }

    Outcome submits(ReleaseChoice choice, String bound, DialogEntries entries) {
        return choice.answer(present(), new Input.Submitted("", bound, entries));
    }

    static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> pairs = new TreeMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            pairs.put(namesAndValues[place], namesAndValues[place + 1]);
        }
        return pairs;
    }

    /** What the person reads. */
    static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(Reply reply) -> reply.plain();
            case Outcome.Corrected(var field, var words) -> field + ": " + words.plain();
            case Outcome.NotNow(var release, var why) -> "not now: " + why.plain();
            case Outcome.AsItStands(var release) -> "as it stands";
            case Outcome.NotOffered none -> "not offered";
            case Outcome.Answered(var reply) -> reply.plain();
            case Outcome.Confirm confirm ->
                String.join("\n", confirm.intro().stream().map(Words::plain).toList());
            case Outcome.Recorded record ->
                record.answer().apply(record::release).plain();
            case Outcome.HeldUp(var release, var why) -> "held up: " + why.plain();
            case Outcome.Begin begin ->
                begin.answer().apply(Release.imagined(begin.id())).plain();
            case Outcome.Replace replace -> words(replace.begin());
            case Outcome.Later later -> later.meanwhile().plain();
            case Outcome.Judge judge -> "judge " + judge.recovery().version();
            case Outcome.LookAtHotfixes snapshot -> "look at the hotfixes of " + snapshot.repository();
            case Outcome.AskWorld ask -> "ask the world";
            case Outcome.Authorise authorise -> authorise.answer().plain();
            case Outcome.OpenBackport open -> "open the backport of " + open.hotfix();
            case Outcome.Follow follow -> follow.answer().plain();
            case Outcome.Unfollow unfollow -> unfollow.answer().plain();
            case Outcome.Fetch fetch -> "fetch " + fetch.entries().uploads();
        };
    }

    static Decision recorded(Outcome outcome) {
        assertThat(outcome).as(words(outcome)).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).decision();
    }

    static Outcome.Confirm asked(Outcome outcome) {
        assertThat(outcome).as(words(outcome)).isInstanceOf(Outcome.Confirm.class);
        return (Outcome.Confirm) outcome;
    }
}
