package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.page.PanelRefusal;
import dev.gonogo.sandbox.page.RepositorySnapshot.PullRequest;
import dev.gonogo.sandbox.page.SandboxFaults;
import dev.gonogo.sandbox.slack.Button.Confirm;
import dev.gonogo.sandbox.slack.SlackView;
import dev.gonogo.sandbox.slack.SlackView.Modal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Plays a story step by step, and tells it while it goes. */
public final class StoryPlayer {
    private static final Duration FOR_A_PERSON = Duration.ofMinutes(2);
    private static final Duration FOR_THE_END = Duration.ofSeconds(10);

    private final Stage stage;
    private final Transcript transcript;
    private final Sights sights;
    private String lastAct = "";

    /** Plays on a stage that is ready. */
    public StoryPlayer(Stage stage, Transcript transcript) {
        this.stage = stage;
        this.transcript = transcript;
        this.sights = new Sights(stage.slack().workspace(), stage.room());
    }

    /** Plays until the end, or until something is not as it is written. */
    public Outcome play(Story story) {
        for (Step step : story.steps()) {
            try {
                play(step);
            } catch (NotAsWritten failure) {
                return failed(step, failure.sentence());
            } catch (PanelRefusal refusal) {
                return failed(step, refusal.sentence());
            } catch (IllegalArgumentException | IllegalStateException mistake) {
                return failed(step, String.valueOf(mistake.getMessage()));
            }
            transcript.look(stage.slack().view());
        }
        return new Outcome.Played(story.steps().size());
    }

    private Outcome.Failed failed(Step step, String sentence) {
        transcript.look(stage.slack().view());
        transcript.says("line " + step.line() + " did not come true: " + sentence);
        return new Outcome.Failed(step.line(), sentence);
    }

    private void play(Step step) {
        switch (step) {
            case Step.Says says -> say(says);
            case Step.Waits waits -> see(waits.sight(), waits.atMost());
            case Step.Expects expects -> see(expects.sight(), FOR_THE_END);
            case Step.TreatsPull treats -> treat(treats);
            case Step.Pushes pushes -> push(pushes);
            case Step.Presses presses -> press(presses);
            case Step.FillsIn fillsIn -> fillIn(fillsIn);
            case Step.ClosesDialog closes -> closeDialog(closes);
            case Step.ExpectsTag expected ->
                expect(() -> RepositoryExpectations.holds(stage.repository().snapshot(), expected));
            case Step.ExpectsArtifact expected ->
                expect(() -> RepositoryExpectations.holds(stage.repository().snapshot(), expected));
            case Step.ExpectsBranch expected ->
                expect(() -> RepositoryExpectations.holds(stage.repository().snapshot(), expected));
            case Step.OverSocketMode before -> {
                // the bot was started like this
            }
            case Step.SetsSpeed sets -> stage.repository().speed(sets.factor());
            case Step.SetsFault sets ->
                new SandboxFaults(stage.slack(), stage.repository()).set(sets.fault(), sets.on());
            case Step.TreatsBot treats -> treatBot(treats);
        }
    }

    private void say(Step.Says says) {
        lastAct = Sights.newest(stage.slack().view());
        transcript.says(says.person() + " types  " + says.text());
        stage.slack().slashCommand(says.person(), stage.room(), says.text());
    }

    private void see(Step.Sight sight, Duration atMost) {
        boolean seen = until(() -> sights.seen(stage.slack().view(), sight, lastAct), atMost);
        if (!seen) {
            throw new NotAsWritten("nothing there matched \"" + sight.words() + "\" within " + atMost.toSeconds()
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
            throw new NotAsWritten("no open pull request into " + treats.base() + (merges ? " could be merged" : "")
                    + " within " + FOR_A_PERSON.toSeconds() + " s");
        }
        int number = wanted.get()
                .map(PullRequest::number)
                .orElseThrow(() -> new NotAsWritten("the pull request into " + treats.base() + " went away"));
        transcript.says("%s %s #%d on GitHub"
                .formatted(treats.person(), treats.treatment().name().toLowerCase(Locale.ROOT), number));
        switch (treats.treatment()) {
            case APPROVES -> stage.repository().approve(number, treats.person());
            case MERGES -> stage.repository().merge(number, treats.person());
            case CLOSES -> stage.repository().close(number, treats.person());
        }
    }

    private void push(Step.Pushes pushes) {
        transcript.says(pushes.person() + " pushes \"" + pushes.message() + "\" to " + pushes.branch());
        stage.repository().commit(pushes.branch(), pushes.person(), pushes.path(), pushes.content(), pushes.message());
    }

    private void press(Step.Presses presses) {
        awaitView(
                view -> sights.button(view, presses.person(), presses.button()).isPresent(),
                presses.person() + " saw no button \"" + presses.button() + "\"");
        SlackView view = stage.slack().view();
        Sights.Found found = sights.button(view, presses.person(), presses.button())
                .orElseThrow(() -> new NotAsWritten("the button \"" + presses.button() + "\" went away"));
        lastAct = Sights.newest(view);
        transcript.says(presses.person() + " presses [" + presses.button() + "]");
        answerConfirmation(presses, Optional.ofNullable(found.button().confirm()));
        stage.slack()
                .press(
                        presses.person(),
                        stage.room(),
                        found.messageTs(),
                        found.button().actionId());
    }

    private void answerConfirmation(Step.Presses presses, Optional<Confirm> asked) {
        if (asked.isEmpty() && presses.confirms()) {
            throw new NotAsWritten("\"" + presses.button() + "\" asked for no confirmation");
        }
        asked.ifPresent(confirm -> {
            transcript.says("Slack asks " + presses.person() + "  " + confirm.title() + " " + confirm.text() + "  ["
                    + confirm.deny() + "]  [" + confirm.confirm() + "]");
            if (!presses.confirms()) {
                throw new NotAsWritten("\"" + presses.button() + "\" asked \"" + confirm.text()
                        + "\" and the story does not say \"/ confirms\"");
            }
            transcript.says(presses.person() + " confirms");
        });
    }

    private void fillIn(Step.FillsIn fillsIn) {
        Modal dialog = openDialog(fillsIn.person());
        lastAct = Sights.newest(stage.slack().view());
        transcript.says(fillsIn.person() + " submits the dialog with " + fillsIn.values());
        stage.slack().submit(fillsIn.person(), dialog.id(), fillsIn.values());
    }

    private void closeDialog(Step.ClosesDialog closes) {
        Modal dialog = openDialog(closes.person());
        transcript.says(closes.person() + " closes the dialog");
        stage.slack().dismiss(closes.person(), dialog.id());
    }

    private Modal openDialog(String person) {
        awaitView(view -> sights.dialog(view, person).isPresent(), person + " saw no dialog");
        return sights.dialog(stage.slack().view(), person)
                .orElseThrow(() -> new NotAsWritten("the dialog of " + person + " went away"));
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
            throw new NotAsWritten("there are "
                    + RepositoryExpectations.summary(stage.repository().snapshot()));
        }
    }

    private void awaitView(Predicate<SlackView> condition, String otherwise) {
        if (!until(() -> condition.test(stage.slack().view()), FOR_A_PERSON)) {
            throw new NotAsWritten(otherwise + " within " + FOR_A_PERSON.toSeconds() + " s");
        }
    }

    private boolean until(BooleanSupplier condition, Duration atMost) {
        return stage.patience()
                .until(
                        () -> {
                            transcript.look(stage.slack().view());
                            return condition.getAsBoolean();
                        },
                        atMost);
    }
}
