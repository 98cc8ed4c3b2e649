package dev.gonogo.memory;

import dev.gonogo.port.Refused;
import dev.gonogo.world.Issue;
import java.util.List;
import java.util.Optional;

/**
 * What our token does with issues and pull requests: two calls each, as on the forge, and the bot may end between them.
 */
record ItemActs(MemoryRepository repository, Reach reach, IoPoint io) {

    void defer(int number, String toMilestone, String comment) {
        io.act("comment #" + number, () -> {
            reach.check();
            if (!toMilestone.isEmpty() && !repository.milestones().exists(toMilestone)) {
                throw new Refused("There is no milestone " + toMilestone + ".");
            }
            commentOnce(number, comment);
        });
        io.act("defer #" + number, () -> {
            reach.check();
            move(number, toMilestone);
        });
    }

    private void move(int number, String toMilestone) {
        MemoryMilestones milestones = repository.milestones();
        if (milestones.of(number).orElse("").equals(toMilestone)) {
            return;
        }
        if (toMilestone.isEmpty()) {
            milestones.takeOut(number);
        } else {
            milestones.put(number, toMilestone);
        }
        io.happened("defer #" + number);
    }

    void closeIssue(int number, String comment) {
        io.act("comment #" + number, () -> {
            reach.check();
            if (issue(number).open()) {
                commentOnce(number, comment);
            }
        });
        io.act("closeIssue #" + number, () -> {
            reach.check();
            if (issue(number).open()) {
                repository.issues().close(number);
                io.happened("closeIssue #" + number);
            }
        });
    }

    private Issue issue(int number) {
        if (repository.pullRequests().find(number).isPresent()) {
            throw new Refused("#" + number + " is a pull request.");
        }
        return repository.issues().find(number).orElseThrow(() -> new Refused("There is no issue #" + number + "."));
    }

    private void commentOnce(int number, String text) {
        Optional<Issue> issue = repository.issues().find(number);
        List<Issue.Comment> present = issue.map(Issue::comments)
                .orElseGet(() -> repository.pullRequests().comments(number));
        if (present.contains(new Issue.Comment(repository.accounts().of(MemoryForge.LOGIN), text, false))) {
            return;
        }
        if (issue.isPresent()) {
            repository.issues().comment(number, MemoryForge.LOGIN, text);
        } else if (repository.pullRequests().find(number).isPresent()) {
            repository.pullRequests().comment(number, MemoryForge.LOGIN, text);
        } else {
            throw new Refused("There is nothing with the number " + number + ".");
        }
        io.happened("comment #" + number);
    }
}
