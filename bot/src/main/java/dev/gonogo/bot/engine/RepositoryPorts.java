package dev.gonogo.bot.engine;

import dev.gonogo.port.Deployer;
import dev.gonogo.port.Forge;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Registries;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllRefs;

/**
 * One repository with its ports.
 *
 * @param name {@code owner/name}
 * @param production branch at whose head the process file is read
 * @param processFile path of the process file
 */
public record RepositoryPorts(
        String name,
        String production,
        String processFile,
        Forge forge,
        GitRemote git,
        Registries registries,
        Deployer deployer) {

    /** The commit at which the process file is read. */
    Answer<String> head() {
        return git.answer(new AllRefs())
                .flatMap(refs -> refs.branch(production)
                        .<Answer<String>>map(Answer.Known::new)
                        .orElseGet(() -> new Answer.CannotTell<>("there is no branch " + production
                                + ", which the bot's configuration names as production of " + name
                                + ". Create it, or correct the name there")));
    }
}
