package dev.gonogo.process;

import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import java.util.List;
import java.util.Optional;

/** Something a stage does or waits for. Each kind is one file. */
public interface Step extends Part {

    /** What distinguishes it from every other step. */
    StepIdentity identity();

    /** Needs of its own, about its pull request or its branch, besides those of its stage. */
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

    /** Whether people decide everything in it. */
    default boolean isOfPeople() {
        return false;
    }

    /** Roles of the people whom it asks or tells something. */
    default List<String> roles() {
        return List.of();
    }

    /** A branch that it creates for each release, with placeholders; empty if it creates none. */
    default Optional<String> makes() {
        return Optional.empty();
    }

    /** What it leaves behind for the steps after it. */
    default List<StepOutput> leaves() {
        return List.of();
    }

    /** What is wrong with it at its place. {@code ProcessValidation} checks that its roles
     * exist, and its needs. */
    default List<Problem> problems(StepPosition position) {
        return List.of();
    }

    /** The step's state, from the answers to questions and from what people decided. */
    Progress progress(Situation situation);

    /**
     * The branch whose head the step's evidence is about, with placeholders; the evidence counts for one commit of it.
     * Empty if it is about no branch.
     */
    default Optional<String> evidenceOn() {
        return Optional.empty();
    }

    /**
     * The branch at whose head the step acts or is agreed on, with placeholders; its stage's needs are checked at that
     * head. Empty if it acts at no branch's head, or at a fixed commit.
     */
    default Optional<String> actsOn() {
        return Optional.empty();
    }

    /**
     * The name of a step that a maintainer may leave out once it has stopped, with a recorded reason. Empty if
     * nobody may, or if people can fix what stopped it.
     */
    default Optional<String> overridable() {
        return Optional.empty();
    }

    /** For how long it is checked whether its result still counts. */
    default Passed.Until watchedUntil() {
        return evidenceOn().isPresent() ? Passed.Until.TAGGED : Passed.Until.DONE;
    }

    /** Whether somebody withdrew the result, so that the step is open again. */
    default boolean isWithdrawn(Situation situation) {
        return false;
    }

    /** Why the result does not count although it is about the right commit, see {@link #watchedUntil}. */
    default Answer<Optional<Passed.NoLonger>> lost(Situation situation, Fact.Landmark landmark) {
        return new Answer.Known<>(Optional.empty());
    }

    /** What contradicts a landmark of this step; only for things that must never happen. */
    default Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        return Optional.empty();
    }

    /** A note about what has since become of the step's result; it stops nothing. */
    default Optional<Finding> remark(Situation situation, Fact.Landmark landmark) {
        return Optional.empty();
    }

    /** The step in a sentence, for {@code /release explain}. */
    Words explain();
}
