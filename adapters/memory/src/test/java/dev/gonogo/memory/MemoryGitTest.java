package dev.gonogo.memory;

import dev.gonogo.port.GitRemote;
import dev.gonogo.port.GitRemoteContract;
import java.time.InstantSource;
import java.util.Map;

class MemoryGitTest extends GitRemoteContract {
    private final MemoryRepository repository = new MemoryRepository("o/r", InstantSource.system());
    private final MemoryGit git = new MemoryGit(repository, LINES, IoPoint.NONE);

    @Override
    protected GitRemote remote() {
        return git;
    }

    @Override
    protected String commit(String branch, String subject, Map<String, String> changed) {
        return repository.commit(branch, "dave", subject, changed);
    }

    @Override
    protected void branch(String name, String commit) {
        repository.branch(name, commit);
    }

    @Override
    protected void commits(String branch, int count) {
        for (int i = 0; i < count; i++) {
            repository.commit(branch, "dave", "chore: one more", Map.of());
        }
    }

    @Override
    protected String merge(String into, String branch, String subject) {
        int number = repository.pullRequests().open("dave", branch, into, subject);
        return repository.pullRequests().merge(number);
    }

    @Override
    protected String mergeByHand(String into, String branch, Map<String, String> changed) {
        return repository.merge(into, "dave", repository.headOf(branch), changed);
    }

    @Override
    protected void lightweightTag(String name, String commit) {
        repository.lightweightTag(name, commit);
    }
}
