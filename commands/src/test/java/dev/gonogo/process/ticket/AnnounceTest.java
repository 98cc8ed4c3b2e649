package dev.gonogo.process.ticket;

import static dev.gonogo.process.Says.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Progress;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-39")
class AnnounceTest {

    private static Fact.Landmark landmark(Progress.Done done) {
        return new Fact.Landmark(Scene.STEP, Scene.NOW, done.words(), done.values());
    }

    @Test
    void saysItAtOnceToThePeopleOfItsRoles() {
        Scene scene = Scene.preview().role("stakeholder", "sam", "sue").role("product", "paul");
        Step step = new Announce("{tag} is in production", List.of("stakeholder", "product"));

        Fact.Landmark said = landmark(done(step.progress(scene.situation()), "v0.6.6-preview is in production"));

        assertThat(Announce.said(said)).isTrue();
        assertThat(Announce.mentioned(said)).containsExactly("paul", "sam", "sue");
    }

    @Test
    void whoHasTwoRolesUnderTwoSpellingsIsMentionedOnce() {
        Scene scene = Scene.preview().role("stakeholder", "Sam").role("product", "sam", "paul");
        Step step = new Announce("out", List.of("stakeholder", "product"));

        assertThat(Announce.mentioned(landmark(done(step.progress(scene.situation()), "out"))))
                .containsExactly("paul", "Sam");
    }

    @Test
    void mayMentionNobody() {
        Fact.Landmark said = landmark(done(
                new Announce("{version} is out", List.of())
                        .progress(Scene.preview().situation()),
                "0.6.6-preview is out"));

        assertThat(Announce.said(said)).isTrue();
        assertThat(Announce.mentioned(said)).isEmpty();
    }

    @Test
    void otherLandmarksAnnounceNothing() {
        assertThat(Announce.said(new Fact.Landmark("go/1", Scene.NOW, Words.say("go"), Map.of())))
                .isFalse();
    }
}
