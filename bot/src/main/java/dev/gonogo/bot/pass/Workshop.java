package dev.gonogo.bot.pass;

import dev.gonogo.port.Deployer;
import dev.gonogo.port.Forge;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Registries;

/**
 * One repository with the ports that reach it.
 *
 * @param name {@code owner/name}
 * @param production branch at whose head the process file is read
 * @param processFile path of the process file
 */
public record Workshop(
        String name,
        String production,
        String processFile,
        Forge forge,
        GitRemote git,
        Registries registries,
        Deployer deployer) {}
