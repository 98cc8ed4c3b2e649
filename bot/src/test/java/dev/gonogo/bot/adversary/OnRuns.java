package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.bot.adversary.Scene.Tagged;

/** What becomes of workflow runs, and what is published without them. */
sealed interface OnRuns extends Move {

    /** A runner breaks down: the next run fails. */
    record BreakDown(GitHub.Works works) implements OnRuns {
        @Override
        public void on(Scene scene) {
            scene.gitHub().breaksDown(works);
        }

        @Override
        public String toString() {
            return "the next run of " + works + " fails";
        }
    }

    record Rerun(GitHub.Works works) implements OnRuns {
        @Override
        public void on(Scene scene) {
            scene.gitHub().rerun(works);
        }

        @Override
        public String toString() {
            return "mallory reruns the last run of " + works;
        }
    }

    /** A release page by hand; where there is no such tag, GitHub makes one, which is lightweight. */
    record Page(Tagged release, Branch at) implements OnRuns {
        @Override
        public void on(Scene scene) {
            String tag = scene.name(release);
            if (scene.repository().refs().tag(tag).isEmpty()) {
                scene.repository().lightweightTag(tag, scene.head(at));
            }
            scene.room().registries.gitHubRelease(tag, tag.contains("-"));
        }

        @Override
        public String toString() {
            return "mallory publishes a page for " + release + ", at " + at + " where there is none";
        }
    }
}
