package dev.gonogo.world;

/** Questions to package registries and about GitHub Releases. */
public sealed interface RegistryQuestion<T> extends Question<T> {

    record PublicationOf(Artifact artifact) implements RegistryQuestion<Publication> {}
}
