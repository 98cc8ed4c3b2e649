package dev.gonogo.bot.adversary;

import dev.gonogo.world.Issue;
import java.util.Locale;

/** What may be written in the issue that approves a recovery. */
sealed interface OnIssues extends Move {
    /** @throws IllegalArgumentException if there is none */
    private static int issue(Scene scene) {
        return scene.repository().issues().all().stream()
                .findFirst()
                .map(Issue::number)
                .orElseThrow(() -> new IllegalArgumentException("there is none"));
    }

    private static String approval(Scene scene) {
        return "Approved: RECOVERY " + scene.story().version();
    }

    /** By anybody. */
    record Approve(String login) implements OnIssues {
        @Override
        public void on(Scene scene) {
            scene.repository().issues().comment(issue(scene), login, approval(scene));
        }

        @Override
        public String toString() {
            return login + " approves the recovery";
        }
    }

    /** Anybody with write access may edit other people's comments. */
    enum EditTheLast implements OnIssues {
        TO_APPROVE,
        TO_SAY_NOTHING;

        @Override
        public void on(Scene scene) {
            String text = this == TO_APPROVE ? approval(scene) : "Never mind.";
            scene.repository().issues().editLastComment(issue(scene), text);
        }

        @Override
        public String toString() {
            return "mallory edits the last comment of the issue "
                    + name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Anybody with write access may do this. */
    record EditTheBody() implements OnIssues {
        @Override
        public void on(Scene scene) {
            scene.repository().issues().edit(issue(scene), "All is done.");
        }

        @Override
        public String toString() {
            return "mallory writes something else into the issue";
        }
    }

    record Close() implements OnIssues {
        @Override
        public void on(Scene scene) {
            scene.repository().issues().close(issue(scene));
        }

        @Override
        public String toString() {
            return "mallory closes the issue";
        }
    }
}
