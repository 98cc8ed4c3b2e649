package dev.gonogo.world;

/** Questions that package registries and the forge's release page answer. */
public sealed interface RegistryQuestion<T> extends Question<T> {

    record PublicationOf(Artifact artifact) implements RegistryQuestion<Publication> {}
}
