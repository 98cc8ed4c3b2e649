package dev.gonogo.port;

import dev.gonogo.world.Answer;
import dev.gonogo.world.DeploymentQuestion;

/** The keeper of running applications. Answers never throw. Acts throw {@link Unreachable} or {@link Refused}. */
public interface Deployer {
    <T> Answer<T> answer(DeploymentQuestion<T> question);

    /**
     * Asks for an application to be brought to a revision (B-29, B-31); what is not in that revision is not removed. Only what was
     * asked is sure when it returns, and it shows as the application's operation at once.
     *
     * @param revision a tag, a commit, or a version of a Helm chart
     */
    void sync(Lease lease, String application, String revision);
}
