package dev.gonogo.port;

import dev.gonogo.world.Answer;
import dev.gonogo.world.RegistryQuestion;

/** The registries where artifacts are published. Read-only; answers never throw. */
public interface Registries {
    <T> Answer<T> answer(RegistryQuestion<T> question);
}
