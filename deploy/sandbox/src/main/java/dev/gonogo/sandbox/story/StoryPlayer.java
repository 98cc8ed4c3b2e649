package dev.gonogo.sandbox.story;

import dev.gonogo.lookalike.http.HandedFile;
import dev.gonogo.sandbox.page.PanelRefusal;
import dev.gonogo.sandbox.page.RepositorySnapshot.Issue;
import dev.gonogo.sandbox.page.RepositorySnapshot.PullRequest;
import dev.gonogo.sandbox.page.RepositorySnapshot.Run;
import dev.gonogo.sandbox.story.RoomView.Button;
import dev.gonogo.sandbox.story.RoomView.Confirm;
import dev.gonogo.sandbox.story.RoomView.Dialog;
import dev.gonogo.sandbox.story.Step.Actor;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Plays a story step by step, and reports it as it goes. */
public final class StoryPlayer {
    /** Longer than the two minutes that the bot gives a dispatch whose response was lost. */
    private static final Duration FOR_A_PERSON = Duration.ofMinutes(4);

    private static final Duration FOR_THE_END = Duration.ofSeconds(10);

    private final Stage stage;
    private final Transcript transcript;
    private final Map<ChatRoom, RoomView> beforeLastAct = new HashMap<>();

    /** Plays on a stage that is ready. */
    public StoryPlayer(Stage stage, Transcript transcript) {
        this.stage = stage;
        this.transcript = transcript;
    }

    /** Plays until the end, or until something differs from the story. */
    public Outcome play(Story story) {
        for (Step step : story.steps()) {
            try {
                play(step);
            } catch (StoryFailure failure) {
                return failed(step, failure.sentence());
            } catch (PanelRefusal refusal) {
                return failed(step, refusal.sentence());
            } catch (IllegalArgumentException | IllegalStateException mistake) {
                return failed(step, String.valueOf(mistake.getMessage()));
            }
            transcript.look(stage.rooms());
        }
        return new Outcome.Played(story.steps().size());
    }

    private Outcome.Failed failed(Step step, String sentence) {
        transcript.look(stage.rooms());
        transcript.says("line " + step.line() + " did not come true: " + sentence);
        return new Outcome.Failed(step.line(), sentence);
    }

    private void play(Step step) {
        switch (step) {
            case Step.Says says -> say(says);
            case Step.Waits waits -> see(waits.sight(), waits.atMost());
            case Step.Expects expects -> see(expects.sight(), FOR_THE_END);
            case Step.TreatsPull treats -> treat(treats);
            case Step.MergesBranch merges -> mergeBranch(merges);
            case Step.Reruns reruns -> rerun(reruns);
            case Step.Pushes pushes -> push(pushes);
            case Step.Proposes proposes -> propose(proposes);
            case Step.Comments comments -> comment(comments);
            case Step.OpensIssue opens -> openIssue(opens);
            case Step.Presses presses -> press(presses);
            case Step.FillsIn fillsIn -> fillIn(fillsIn);
            case Step.ClosesDialog closes -> closeDialog(closes);
            case Step.ExpectsTag expected ->
                expect(() -> RepositoryExpectations.holds(stage.repository().snapshot(), expected));
            case Step.ExpectsArtifact expected ->
                expect(() -> RepositoryExpectations.holds(stage.repository().snapshot(), expected));
            case Step.ExpectsBranch expected ->
                expect(() -> RepositoryExpectations.holds(stage.repository().snapshot(), expected));
            case Step.ExpectsIssue expected ->
                expect(() -> RepositoryExpectations.holds(stage.repository().snapshot(), expected));
            case Step.OverSocketMode before -> {
                // the bot was started that way
            }
            case Step.InRooms before -> {
                // the rooms were opened before
            }
            case Step.OfRepository before -> {
                // the repository was made before
            }
            case Step.SetsSpeed sets -> stage.repository().speed(sets.factor());
            case Step.SetsFault sets -> stage.faults().set(sets.fault(), sets.on());
            case Step.TreatsBot treats -> treatBot(treats);
        }
    }

    private void say(Step.Says says) {
        ChatRoom room = stage.room(says.actor().platform());
        if (!until(room::offersCommand, FOR_A_PERSON)) {
            throw new StoryFailure(room.platform() + " offered no command within " + FOR_A_PERSON.toSeconds() + " s");
        }
        acts(says.actor(), "types  " + says.text());
        room.say(says.actor().person(), says.text());
    }

    /** Reports the act, and remembers what each room showed before it. */
    private void acts(Actor actor, String what) {
        stage.rooms().forEach(room -> beforeLastAct.put(room, room.view()));
        transcript.says(name(actor) + " " + what);
    }

    private RoomView beforeLastAct(ChatRoom room) {
        return beforeLastAct.getOrDefault(room, RoomView.NOTHING);
    }

    private static String name(Actor actor) {
        return actor.platform().isEmpty() ? actor.person() : actor.person() + " on " + actor.platform();
    }

    private void see(Step.Sight sight, Duration atMost) {
        ChatRoom room = stage.room(sight.platform());
        RoomView before = beforeLastAct(room);
        if (!until(() -> Sights.seen(room.view(), sight, before), atMost)) {
            throw new StoryFailure("nothing there matched \"" + sight.words() + "\" within " + atMost.toSeconds()
                    + " s. The bot: " + stage.bot().sentence());
        }
    }

    private void treat(Step.TreatsPull treats) {
        boolean merges = treats.treatment() == Step.Treatment.MERGES;
        Supplier<Optional<PullRequest>> wanted = () -> stage.repository()
                .snapshot()
                .openInto(treats.base())
                .filter(pull -> !merges || RepositoryExpectations.mergeable(pull));
        if (!until(() -> wanted.get().isPresent(), FOR_A_PERSON)) {
            throw new StoryFailure("no open pull request into " + treats.base() + (merges ? " could be merged" : "")
                    + " within " + FOR_A_PERSON.toSeconds() + " s");
        }
        int number = wanted.get()
                .map(PullRequest::number)
                .orElseThrow(() -> new StoryFailure("the pull request into " + treats.base() + " went away"));
        transcript.says("%s %s #%d on GitHub"
                .formatted(treats.person(), treats.treatment().name().toLowerCase(Locale.ROOT), number));
        switch (treats.treatment()) {
            case APPROVES -> stage.repository().approve(number, treats.person());
            case MERGES -> stage.repository().merge(number, treats.person());
            case CLOSES -> stage.repository().close(number, treats.person());
        }
    }

    private void mergeBranch(Step.MergesBranch merges) {
        transcript.says(merges.person() + " merges " + merges.from() + " into " + merges.into() + " on GitHub");
        stage.repository().mergeBranch(merges.from(), merges.into(), merges.person());
    }

    private void rerun(Step.Reruns reruns) {
        Run run = awaited(
                () -> stage.repository().snapshot().failedRun(reruns.workflow()),
                "no run of " + reruns.workflow() + " had failed");
        transcript.says(reruns.person() + " reruns " + reruns.workflow() + " on GitHub");
        stage.repository().rerunFailed(run.id(), reruns.person());
    }

    private void push(Step.Pushes pushes) {
        transcript.says(pushes.person() + " pushes \"" + pushes.message() + "\" to " + pushes.branch());
        stage.repository().commit(pushes.branch(), pushes.person(), pushes.path(), pushes.content(), pushes.message());
    }

    private void propose(Step.Proposes proposes) {
        transcript.says(proposes.person() + " opens a pull request into " + proposes.base() + "  " + proposes.title());
        stage.repository()
                .propose(proposes.base(), proposes.person(), proposes.path(), proposes.content(), proposes.title());
    }

    private void comment(Step.Comments comments) {
        Issue issue = awaited(
                () -> stage.repository().snapshot().openIssue(comments.title()),
                "there was no open issue \"" + comments.title() + "\"");
        transcript.says(comments.person() + " comments on #" + issue.number() + "  " + comments.text());
        stage.repository().comment(issue.number(), comments.person(), comments.text());
    }

    private void openIssue(Step.OpensIssue opens) {
        transcript.says(opens.person() + " opens the issue \"" + opens.title() + "\"");
        stage.repository().openIssue(opens.person(), opens.title());
    }

    private void press(Step.Presses presses) {
        Actor actor = presses.actor();
        ChatRoom room = stage.room(actor.platform());
        Button button = awaited(
                () -> room.view().button(actor.person(), presses.button()),
                name(actor) + " saw no button \"" + presses.button() + "\"");
        acts(actor, "presses [" + presses.button() + "]");
        button.confirm().ifPresent(confirm -> confirmAtOnce(presses, confirm, room.platform()));
        room.press(actor.person(), button);
        if (presses.confirms() && button.confirm().isEmpty()) {
            confirmInTheAnswer(actor, room);
        }
    }

    private void confirmAtOnce(Step.Presses presses, Confirm confirm, String platform) {
        transcript.says(platform + " asks " + presses.actor().person() + "  " + confirm.question() + "  ["
                + confirm.no() + "]  [" + confirm.yes() + "]");
        if (!presses.confirms()) {
            throw new StoryFailure("\"" + presses.button() + "\" asked \"" + confirm.question()
                    + "\" and the story does not say \"/ confirms\"");
        }
        transcript.says(name(presses.actor()) + " confirms");
    }

    /** If the platform cannot ask for confirmation, the bot does: its private answer has one button. */
    private void confirmInTheAnswer(Actor actor, ChatRoom room) {
        RoomView before = beforeLastAct(room);
        Button yes = awaited(
                () -> room.view()
                        .newNotes(actor.person(), before)
                        .flatMap(note -> note.buttons().stream())
                        .findFirst(),
                name(actor) + " was asked for no confirmation");
        acts(actor, "confirms with [" + yes.label() + "]");
        room.press(actor.person(), yes);
    }

    private void fillIn(Step.FillsIn fillsIn) {
        Dialog dialog = openDialog(fillsIn.actor());
        acts(fillsIn.actor(), "submits the dialog with " + read(fillsIn.values()));
        stage.room(fillsIn.actor().platform()).submit(fillsIn.actor().person(), dialog, fillsIn.values());
    }

    private static Map<String, String> read(Map<String, String> values) {
        Map<String, String> read = new LinkedHashMap<>(values);
        read.replaceAll((field, value) -> HandedFile.read(value));
        return read;
    }

    private void closeDialog(Step.ClosesDialog closes) {
        Dialog dialog = openDialog(closes.actor());
        transcript.says(name(closes.actor()) + " closes the dialog");
        stage.room(closes.actor().platform()).dismiss(closes.actor().person(), dialog);
    }

    private Dialog openDialog(Actor actor) {
        ChatRoom room = stage.room(actor.platform());
        return awaited(() -> room.view().dialog(actor.person()), name(actor) + " saw no dialog");
    }

    private void treatBot(Step.TreatsBot treats) {
        transcript.says(treats.starts() ? "the bot is started" : "the bot is killed");
        if (treats.starts()) {
            stage.bot().start();
        } else {
            stage.bot().kill();
        }
    }

    private void expect(BooleanSupplier expectation) {
        if (!until(expectation, FOR_THE_END)) {
            throw new StoryFailure("there are "
                    + RepositoryExpectations.summary(stage.repository().snapshot()));
        }
    }

    private <T> T awaited(Supplier<Optional<T>> wanted, String otherwise) {
        if (!until(() -> wanted.get().isPresent(), FOR_A_PERSON)) {
            throw new StoryFailure(otherwise + " within " + FOR_A_PERSON.toSeconds() + " s");
        }
        return wanted.get().orElseThrow(() -> new StoryFailure(otherwise + " any more"));
    }

    private boolean until(BooleanSupplier condition, Duration atMost) {
        return stage.patience()
                .until(
                        () -> {
                            transcript.look(stage.rooms());
                            return condition.getAsBoolean();
                        },
                        atMost);
    }
}
