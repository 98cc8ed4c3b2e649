package dev.gonogo.memory;

import dev.gonogo.port.BackportContract;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.GitRemoteContract;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class MemoryBackportTest extends BackportContract {
    private final MemoryRepository repository = new MemoryRepository("o/r", InstantSource.system());
    private final MemoryGit git = new MemoryGit(repository, GitRemoteContract.LINES, IoPoint.NONE);

    @Override
    protected GitRemote remote() {
        return git;
    }

    @Override
    protected String commit(String branch, String message, Map<String, String> changed) {
        return repository.commit(branch, "dave", message, changed);
    }

    @Override
    protected void branch(String name, String commit) {
        repository.branch(name, commit);
    }

    @Override
    protected String merge(String branch, String other, String message) {
        List<String> parents = List.of(repository.headOf(branch), repository.headOf(other));
        Map<String, String> files = repository
                .history()
                .merged(parents.getFirst(), parents.getLast())
                .orElseThrow();
        String merge = repository.store(parents, "dave", message, files);
        repository.branch(branch, merge);
        return merge;
    }

    @Override
    protected String mergeByHand(String branch, String other, String message, Map<String, String> changed) {
        List<String> parents = List.of(repository.headOf(branch), repository.headOf(other));
        History history = repository.history();
        Map<String, String> files = new TreeMap<>(history.merged(parents.getFirst(), parents.getLast())
                .orElseGet(() -> history.at(parents.getFirst()).files()));
        files.putAll(changed);
        String merge = repository.store(parents, "dave", message, files);
        repository.branch(branch, merge);
        return merge;
    }

    @Override
    protected String delete(String branch, String message, String path) {
        String head = repository.headOf(branch);
        Map<String, String> files = new TreeMap<>(repository.history().at(head).files());
        files.remove(path);
        String commit = repository.store(List.of(head), "dave", message, files);
        repository.branch(branch, commit);
        return commit;
    }
}
