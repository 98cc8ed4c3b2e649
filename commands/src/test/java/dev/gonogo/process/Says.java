package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions on a rule's sentences. */
public final class Says {
    private Says() {}

    public static void held(Finding finding, String sentence) {
        says(finding, Finding.Verdict.HELD, sentence);
        assertThat(finding.blocks()).isFalse();
    }

    public static void notHeld(Finding finding, String sentence) {
        says(finding, Finding.Verdict.NOT_HELD, sentence);
        assertThat(finding.blocks()).isTrue();
    }

    public static void pending(Finding finding, String sentence) {
        says(finding, Finding.Verdict.PENDING, sentence);
        assertThat(finding.blocks()).isTrue();
    }

    public static void cannotTell(Finding finding, String why) {
        says(finding, Finding.Verdict.CANNOT_TELL, "Cannot tell right now: " + why + ".");
        assertThat(finding.blocks()).isTrue();
    }

    public static void noted(Finding finding, String sentence) {
        says(finding, Finding.Verdict.NOTED, sentence);
        assertThat(finding.blocks()).isFalse();
    }

    private static void says(Finding finding, Finding.Verdict verdict, String sentence) {
        assertThat(finding.words().plain()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    public static Progress.Done done(Progress progress, String sentence) {
        Progress.Done done = is(Progress.Done.class, progress);
        assertThat(done.words().plain()).isEqualTo(sentence);
        return done;
    }

    public static Act due(Progress progress, String sentence) {
        Progress.Due due = is(Progress.Due.class, progress);
        assertThat(due.words().plain()).isEqualTo(sentence);
        return due.act();
    }

    public static Progress.Working working(Progress progress, String sentence) {
        Progress.Working working = is(Progress.Working.class, progress);
        assertThat(working.words().plain()).isEqualTo(sentence);
        return working;
    }

    public static Progress.Waiting waiting(Progress progress, String sentence) {
        Progress.Waiting waiting = is(Progress.Waiting.class, progress);
        assertThat(waiting.words().plain()).isEqualTo(sentence);
        return waiting;
    }

    public static Progress.Stopped stopped(Progress progress, String sentence) {
        Progress.Stopped stopped = is(Progress.Stopped.class, progress);
        assertThat(stopped.words().plain()).isEqualTo(sentence);
        return stopped;
    }

    public static void unsure(Progress progress, String why) {
        assertThat(is(Progress.Unsure.class, progress).why()).isEqualTo(why);
    }

    public static <P extends Progress> P is(Class<P> kind, Progress progress) {
        assertThat(progress).isInstanceOf(kind);
        return kind.cast(progress);
    }
}
