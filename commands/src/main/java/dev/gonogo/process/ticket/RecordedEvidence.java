package dev.gonogo.process.ticket;

import dev.gonogo.process.Passed;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.evidence.Passing;
import dev.gonogo.process.history.ReleaseStages;
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
 * Which of the recorded evidence no longer counts, because its branch moved on or its run is no longer green. If this
 * cannot be told, the evidence is not called void.
 */
record RecordedEvidence(Situation situation) {

    /** The landmark of a step that counts, or otherwise the last one. */
    public Optional<Fact.Landmark> landmark(String key) {
        return passed(key)
                .flatMap(passed -> passed instanceof Passed.Yes(Fact.Landmark landmark)
                        ? Optional.of(landmark)
                        : situation.release().landmark(key));
    }

    /** Why it no longer counts, in a few words; empty if it counts. */
    public Optional<String> why(Fact.Landmark landmark) {
        return passed(landmark.step())
                .flatMap(passed -> passed instanceof Passed.NoLonger(Words why, String brief)
                        ? Optional.of(brief)
                        : ofTag(landmark));
    }

    /**
     * A test of the tag is not repeated by its step, but is watched by the soak; so the record must not claim that it
     * is green.
     */
    private Optional<String> ofTag(Fact.Landmark landmark) {
        return step(landmark.step(), Step.class)
                .filter(step -> step.evidenceOn()
                        .map(situation::fill)
                        .filter(situation.tag()::equals)
                        .isPresent())
                .flatMap(step -> step.lost(situation.at(landmark.step()), landmark)
                        .fold(lost -> lost.map(Passed.NoLonger::brief), why -> Optional.empty()));
    }

    /** Whether something said at a sign-off no longer counts. */
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
        return ReleaseStages.stages(situation).stream()
                .flatMap(stage -> stage.step(key).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** The commits that a sign-off can be about: the tag's, and the branch's head. */
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
