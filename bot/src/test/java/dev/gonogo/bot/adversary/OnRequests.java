package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.bot.adversary.Scene.Files;
import dev.gonogo.bot.adversary.Scene.Request;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Review;
import java.util.List;

/** What may be done with pull requests. */
sealed interface OnRequests extends Move {

    /** The button, whatever gonogo says about it. */
    record Merge(Request request, boolean squash) implements OnRequests {
        @Override
        public void on(Scene scene) {
            int number = scene.open(request).number();
            if (squash) {
                scene.repository().pullRequests().squash(number);
            } else {
                scene.repository().pullRequests().merge(number);
            }
        }

        @Override
        public String toString() {
            return (squash ? "mallory squashes " : "mallory merges ") + request;
        }
    }

    record Retitle(Request request) implements OnRequests {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().retitle(scene.open(request).number(), "chore: release 0.9.9-preview");
        }

        @Override
        public String toString() {
            return "mallory gives another title to " + request;
        }
    }

    record NameAnother(Request request) implements OnRequests {
        @Override
        public void on(Scene scene) {
            String title = "chore: release " + scene.story().version() + " and 0.9.9-preview";
            scene.repository().pullRequests().retitle(scene.open(request).number(), title);
        }

        @Override
        public String toString() {
            return "mallory has the title of " + request + " name another version as well";
        }
    }

    record Close(Request request) implements OnRequests {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().close(scene.open(request).number());
        }

        @Override
        public String toString() {
            return "mallory closes " + request;
        }
    }

    /** On GitHub nobody can approve, or object to, their own pull request. */
    record Reviews(Request request, String login, Review.Verdict verdict) implements OnRequests {
        @Override
        public void on(Scene scene) {
            PullRequest open = scene.open(request);
            if (open.author().named(login)) {
                throw new IllegalArgumentException("it is their own");
            }
            scene.repository().pullRequests().review(open.number(), login, verdict);
        }

        @Override
        public String toString() {
            return login + " reviews " + request + ": " + verdict;
        }
    }

    /** Somebody with the role approves a commit that is not the last. */
    record ApprovesEarlier(Request request) implements OnRequests {
        @Override
        public void on(Scene scene) {
            PullRequest open = scene.open(request);
            List<PullRequestCommit> commits = scene.repository().pullRequests().commits(open.number());
            if (commits.size() < 2) {
                throw new IllegalArgumentException("there is no earlier one");
            }
            String commit = commits.getFirst().id();
            scene.repository().pullRequests().review(open.number(), "carol", Review.Verdict.APPROVED, commit);
        }

        @Override
        public String toString() {
            return "carol approves the first commit of " + request;
        }
    }

    record Dismiss(Request request, String login) implements OnRequests {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().dismiss(scene.open(request).number(), login);
        }

        @Override
        public String toString() {
            return "mallory dismisses what " + login + " said of " + request;
        }
    }

    record Draft(Request request) implements OnRequests {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().draft(scene.open(request).number());
        }

        @Override
        public String toString() {
            return "mallory makes a draft of " + request;
        }
    }

    record Retarget(Request request, Branch into) implements OnRequests {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().retarget(scene.open(request).number(), scene.name(into));
        }

        @Override
        public String toString() {
            return "mallory has " + request + " go into " + into;
        }
    }

    /** A pull request made by hand is opened and merged at once, from a branch with any name. */
    record HandMade(Branch head, Files files, Branch into) implements OnRequests {
        @Override
        public void on(Scene scene) {
            String branch = scene.name(head);
            String base = scene.name(into);
            scene.head(into);
            if (head == into) {
                throw new IllegalArgumentException("a branch is not merged into itself");
            }
            if (scene.repository().head(branch).isEmpty()) {
                scene.repository().branch(branch, scene.head(into), Scene.MALLORY);
            }
            Move.commit(scene, head, scene.files(files), "feat: " + files);
            int number = scene.repository()
                    .pullRequests()
                    .open(
                            Scene.MALLORY,
                            branch,
                            base,
                            "chore(release): promote " + scene.story().version() + " to main");
            scene.repository().pullRequests().merge(number);
        }

        @Override
        public String toString() {
            return "mallory opens and merges a pull request with " + files + " from " + head + " into " + into;
        }
    }

    /** A hotfix under the process that nobody backports to develop. */
    record Fix(Files files) implements OnRequests {
        @Override
        public void on(Scene scene) {
            new Open(files).on(scene);
            int number = scene.open(Request.PROMOTION).number();
            scene.room().says("carol", "hotfix " + number + " the login is down");
            scene.repository().pullRequests().merge(number);
        }

        @Override
        public String toString() {
            return "carol authorises a hotfix with " + files + ", and it is merged";
        }
    }

    /** A pull request into main that stays open, from a topic branch. */
    record Open(Files files) implements OnRequests {
        @Override
        public void on(Scene scene) {
            String branch = scene.name(Branch.TOPIC);
            if (scene.repository().head(branch).isEmpty()) {
                scene.repository().branch(branch, scene.head(Branch.MAIN), Scene.MALLORY);
            }
            Move.commit(scene, Branch.TOPIC, scene.files(files), "fix: " + files);
            scene.repository().pullRequests().open(Scene.MALLORY, branch, SeedA.MAIN, "fix: " + files);
        }

        @Override
        public String toString() {
            return "mallory opens a pull request with " + files + " into " + Branch.MAIN;
        }
    }
}
