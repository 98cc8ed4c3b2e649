package dev.gonogo.bot.adversary;

/** What becomes of workflow runs. */
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
}
