package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.ForgeQuestion.OwnIssue;
import dev.gonogo.world.Issue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ticket}: opens an issue as the release's record, and keeps it up to date until it is closed.
 *
 * @param title with placeholders
 * @param checklist line to the stage that ticks it, in order
 */
public record Ticket(String title, Map<String, String> checklist) implements Step {
    private static final String ISSUE = "issue";

    public Ticket {
        checklist = Collections.unmodifiableMap(new LinkedHashMap<>(checklist));
    }

    @Override
    public Progress progress(Situation situation) {
        String name = situation.fill(title);
        return situation
                .ask(new OwnIssue(name))
                .fold(
                        found -> found.<Progress>map(issue -> new Progress.Done(
                                        say("{}", link("#" + issue.number(), issue.link())),
                                        Map.of(ISSUE, String.valueOf(issue.number()))))
                                .orElseGet(() -> new Progress.Due(
                                        new Act.WriteIssue(
                                                0,
                                                name,
                                                releaseRecord(situation).in("")),
                                        say("opening the ticket “{}”", name))),
                        Progress.Unsure::new);
    }

    private ReleaseRecord releaseRecord(Situation situation) {
        return new ReleaseRecord(situation, checklist);
    }

    /** The issue number in a landmark of this step. */
    private static int numberIn(Fact.Landmark landmark) {
        return Integer.parseInt(landmark.values().getOrDefault(ISSUE, "0"));
    }

    /** Updates the ticket, if it is open and its text differs. */
    Optional<Act> update(Situation situation, Issue issue) {
        String body = releaseRecord(situation).in(issue.body());
        return issue.open() && !body.equals(issue.body().replace("\r\n", "\n"))
                ? Optional.of(new Act.WriteIssue(issue.number(), issue.title(), body))
                : Optional.empty();
    }

    /**
     * Updates the tickets of a release.
     *
     * @param situation at the release's present stage
     */
    public static Optional<Act> chore(Situation situation) {
        return Opened.of(situation)
                .flatMap(opened -> situation
                        .ask(new IssueWithNumber(opened.number()))
                        .fold(
                                issue -> issue.flatMap(found -> opened.step().update(situation, found)),
                                why -> Optional.empty()));
    }

    /** The ticket of a release that has one. */
    public record Opened(Ticket step, int number) {
        public static Optional<Opened> of(Situation situation) {
            for (Stage stage : ReleaseStages.stages(situation)) {
                for (int place = 1; place <= stage.steps().size(); place++) {
                    Optional<Fact.Landmark> landmark = situation.release().landmark(stage.key(place));
                    if (stage.steps().get(place - 1) instanceof Ticket ticket && landmark.isPresent()) {
                        return Optional.of(new Opened(ticket, numberIn(landmark.get())));
                    }
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public List<StepOutput> leaves() {
        return List.of(new StepOutput.Ticket());
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        List<String> names =
                position.process().stages().stream().map(Stage::name).toList();
        return checklist.values().stream()
                .filter(stage -> !names.contains(stage))
                .map(stage -> Problem.of(
                        this, "The checklist waits for a stage “" + stage + "”, which does not exist.", stage, names))
                .toList();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("ticket");
    }

    @Override
    public Words explain() {
        return say("open the ticket “{}” and keep it up to date", title);
    }
}
