package dev.gonogo.process;

import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import java.util.List;
import java.util.Optional;

/** Something a stage does or waits for. Each kind is one file. */
public interface Step extends Part {

    /** What tells it from every other step. */
    StepIdentity identity();

    /** What it looks at besides what its stage needs: at its pull request, or at its branch. */
    default List<Need> needs() {
        return List.of();
    }

    /** The same step that looks at nothing besides. */
    default Step withoutNeeds() {
        return this;
    }

    /** Names of the rules that it judges by itself, without a need, and that a maintainer may override. */
    default List<String> rules() {
        return List.of();
    }

    /** Whether nothing is done in it but that people decide. */
    default boolean isOfPeople() {
        return false;
    }

    /** Roles whose people it asks or tells something. */
    default List<String> roles() {
        return List.of();
    }

    /** A branch that it makes anew for each release, with placeholders; empty where it makes none. */
    default Optional<String> makes() {
        return Optional.empty();
    }

    /** What it leaves behind for the steps after it. */
    default List<Outcome> leaves() {
        return List.of();
    }

    /** What is wrong with it where it stands. Whether its roles exist, and its needs, are looked at for it. */
    default List<Problem> problems(Before before) {
        return List.of();
    }

    /** How the step stands, from what the world says now and what people decided. */
    Progress progress(Situation situation);

    /**
     * The branch whose head the step's evidence is about, with placeholders. What was seen done there counts for one commit. Empty
     * where it is about no branch.
     */
    default Optional<String> evidenceOn() {
        return Optional.empty();
    }

    /**
     * The branch at whose head the step acts or is agreed on, with placeholders: what its stage needs is looked at there. Empty where it
     * acts at no branch's head, or at a fixed commit.
     */
    default Optional<String> actsOn() {
        return Optional.empty();
    }

    /**
     * The name in process files of a step that a maintainer may go on without, for a reason that is kept, once it has stopped. Empty where
     * the runbook forbids it to everybody, and where people can put right themselves what it stops at.
     */
    default Optional<String> overridable() {
        return Optional.empty();
    }

    /** How long it is looked at whether what was seen done still counts. */
    default Passed.Until watchedUntil() {
        return evidenceOn().isPresent() ? Passed.Until.TAGGED : Passed.Until.SEEN;
    }

    /** Whether somebody took back what was seen done, so that it is open again. */
    default boolean isWithdrawn(Situation situation) {
        return false;
    }

    /** Why what was seen done does not count although it is about the right commit, see {@link #watchedUntil}. */
    default Answer<Optional<Passed.NoLonger>> lost(Situation situation, Fact.Landmark landmark) {
        return new Answer.Known<>(Optional.empty());
    }

    /** What the world shows against a landmark of this step; only for what must never happen. */
    default Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        return Optional.empty();
    }

    /** What has become of what the step did that is worth knowing, and stops nothing. */
    default Optional<Finding> remark(Situation situation, Fact.Landmark landmark) {
        return Optional.empty();
    }

    /** The step in a sentence, for {@code /release explain}. */
    Words explain();
}
