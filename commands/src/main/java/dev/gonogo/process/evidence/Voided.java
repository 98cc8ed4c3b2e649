package dev.gonogo.process.evidence;

import dev.gonogo.process.Passed;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.history.Course;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.SignOffs;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the evidence that is kept no longer counts, because the branch that it is about moved on, or what showed it is not green any
 * more (B-04, B-22). Where that cannot be told, it is not called void.
 */
public record Voided(Situation situation) {

    /** What counts of a step, and otherwise what was seen of it last. */
    public Optional<Fact.Landmark> landmark(String key) {
        return passed(key)
                .flatMap(passed -> passed instanceof Passed.Yes(Fact.Landmark landmark)
                        ? Optional.of(landmark)
                        : situation.release().landmark(key));
    }

    /** Why it does not count any more, in a few words; empty where it does. */
    public Optional<String> why(Fact.Landmark landmark) {
        return passed(landmark.step())
                .flatMap(passed -> passed instanceof Passed.NoLonger(Words why, String brief)
                        ? Optional.of(brief)
                        : ofTag(landmark));
    }

    /** What was tested of the tag is not asked again by its step, but by what watches it; a record does not say that it is well. */
    private Optional<String> ofTag(Fact.Landmark landmark) {
        return step(landmark.step(), Step.class)
                .filter(step -> step.evidenceOn()
                        .map(situation::fill)
                        .filter(situation.tag()::equals)
                        .isPresent())
                .flatMap(step -> step.lost(situation.at(landmark.step()), landmark)
                        .fold(lost -> lost.map(Passed.NoLonger::brief), why -> Optional.empty()));
    }

    /** Whether what somebody said at a sign-off counts no more. */
    public boolean is(Decision.Verdict verdict) {
        Situation there = situation.at(verdict.step());
        return step(verdict.step(), SignOff.class)
                .filter(step ->
                        !step.kept() || there.release().landmark(verdict.step()).isEmpty())
                .filter(step -> there.refs()
                        .flatMap(refs -> counts(step, there, subjects(step, there, refs), verdict))
                        .fold(counts -> !counts, why -> false))
                .isPresent();
    }

    private Optional<Passed> passed(String key) {
        return step(key, Step.class).map(step -> Passing.of(step, situation.at(key)));
    }

    private <S extends Step> Optional<S> step(String key, Class<S> kind) {
        return Course.stages(situation).stream()
                .flatMap(stage -> stage.step(key).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** The commits of which something may be said: the tag's, and where the branch stands. */
    private static List<String> subjects(SignOff step, Situation situation, Refs refs) {
        Optional<String> stands = situation.commitOf(step.on()).fold(commit -> commit, why -> Optional.empty());
        return Stream.of(refs.tag(situation.tag()).map(Refs.Tag::commit), stands)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Answer<Boolean> counts(
            SignOff step, Situation situation, List<String> subjects, Decision.Verdict verdict) {
        Answer<Boolean> counts = new Answer.Known<>(subjects.isEmpty());
        for (String commit : subjects) {
            Answer<SignOffs> said = SignOffs.underAnyRules(step, situation, commit);
            counts = counts.flatMap(yes -> said.map(all -> yes || all.commits().contains(verdict.commit())));
        }
        return counts;
    }
}
