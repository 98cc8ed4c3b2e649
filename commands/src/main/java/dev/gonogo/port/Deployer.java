package dev.gonogo.port;

import dev.gonogo.world.Answer;
import dev.gonogo.world.DeploymentQuestion;

/** The system that runs applications. Answers never throw. Acts throw {@link Unreachable} or {@link Refused}. */
public interface Deployer {
    <T> Answer<T> answer(DeploymentQuestion<T> question);

    /**
     * Requests a sync of an application to a revision, without pruning. When it returns, only the request is certain;
     * it shows as the application's operation at once.
     *
     * @param revision a tag, a commit, or a version of a Helm chart
     */
    void sync(Lease lease, String application, String revision);
}
