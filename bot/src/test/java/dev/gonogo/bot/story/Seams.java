package dev.gonogo.bot.story;

import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.port.Forge;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.ProcessReader;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.processfile.YamlProcessReader;

/** Where a test replaces what the bot asks. */
public interface Seams {
    /** Replaces nothing. */
    Seams NONE = new Seams() {};

    /** Reads the process file. */
    default ProcessReader reader() {
        return new YamlProcessReader();
    }

    default GitRemote git(GitRemote git) {
        return git;
    }

    default Forge forge(Forge forge) {
        return forge;
    }

    /** What the rules are told of our own records. */
    default ReleaseStore records(ReleaseStore store, MemoryRepository repository) {
        return store;
    }
}
