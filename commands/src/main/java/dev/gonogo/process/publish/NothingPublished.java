package dev.gonogo.process.publish;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code nothing-published}: before its tag, nothing of a release is public. What somebody published by hand is not
 * from the tagged commit, and the workflow that the tag starts skips what exists. A tag that was deleted may have
 * started a workflow too. No process file names this need: it is part of the stage whose go the tag follows, and covers
 * what the process verifies after the tag.
 */
public record NothingPublished() implements Need {
    public static final String RULE = "nothing-published";

    /** This need, if it does not hold or cannot be told; otherwise nothing, and the stage is as in the process file. */
    public static List<Need> of(Stage stage, Situation situation) {
        boolean asked = GoBeforeTag.of(situation)
                .filter(go -> go.step().startsWith(stage.name() + "/"))
                .isPresent();
        Need need = new NothingPublished();
        return asked && need.judge(situation).blocks() ? List.of(need) : List.of();
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .refs()
                .flatMap(refs -> refs.tag(situation.tag()).isPresent()
                        ? new Answer.Known<>(nothing(situation))
                        : published(situation).flatMap(published -> judge(situation, published)))
                .fold(finding -> finding, why -> Finding.cannotTell(RULE, why));
    }

    private static Answer<List<Words>> published(Situation situation) {
        List<Artifact> wanted = new ArrayList<>();
        boolean tagged = false;
        for (Stage stage : ReleaseStages.stages(situation)) {
            for (Step step : stage.steps()) {
                tagged |= step instanceof PushTag;
                if (tagged && step instanceof VerifyPublished verify) {
                    verify.artifacts().forEach(rule -> wanted.add(rule.of(situation)));
                }
            }
        }
        return situation.askAll(wanted, PublicationOf::new).map(found -> {
            List<Words> published = new ArrayList<>();
            found.forEach((artifact, publication) -> {
                switch (publication) {
                    case Publication.Absent absent -> {}
                    case Publication.Present(String url) -> published.add(say("{}", link(artifact.title(), url)));
                    case Publication.Incomplete(String what, String url) ->
                        published.add(say("{}", link(artifact.title(), url)));
                }
            });
            return List.copyOf(published);
        });
    }

    private static Answer<Finding> judge(Situation situation, List<Words> published) {
        return published.isEmpty()
                ? publishing(situation).map(runs -> runs.isEmpty() ? nothing(situation) : running(situation, runs))
                : new Answer.Known<>(Finding.notHeld(
                        RULE,
                        "Already published although there is no tag {}: {}. Somebody published it by hand, or a tag"
                                + " that no longer exists started it, and this release would leave it as it is."
                                + " Check what it contains, or abandon this attempt and cut another version. {}",
                        code(situation.tag()),
                        Words.some(published, 5),
                        Overrides.howTo(RULE)));
    }

    private static Finding nothing(Situation situation) {
        return Finding.held(RULE, "Nothing of {} is published yet.", code(situation.version()));
    }

    /** Runs started by a deleted tag with this name, however long ago. */
    private static Answer<List<Run>> publishing(Situation situation) {
        List<String> workflows = new ArrayList<>();
        situation.process().steps(FollowWorkflow.class).forEach(follow -> workflows.add(follow.workflow()));
        return situation
                .askAll(workflows, workflow -> new RunsOf(workflow, "push", situation.tag(), Instant.EPOCH))
                .map(runs -> runs.values().stream()
                        .flatMap(List::stream)
                        .filter(run -> run.branch().equals(situation.tag())
                                && !run.state().over())
                        .toList());
    }

    private static Finding running(Situation situation, List<Run> runs) {
        List<Words> names = runs.stream()
                .map(run -> say("{} on {}", RunLink.of(run), commit(run.commit())))
                .toList();
        String about = runs.stream().map(run -> String.valueOf(run.id())).collect(Collectors.joining(" "));
        return Finding.pending(
                        RULE,
                        "There is no tag {}, but there was one, and what it started has not ended and may"
                                + " publish: {}. Wait for it to end, or cancel it there. {}",
                        code(situation.tag()),
                        Words.some(names, 5),
                        Overrides.howTo(RULE))
                .about(about);
    }

    @Override
    public Words explain() {
        return say("nothing of the release is published before its tag");
    }
}
