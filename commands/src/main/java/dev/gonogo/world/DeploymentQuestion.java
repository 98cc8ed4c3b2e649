package dev.gonogo.world;

import java.util.Optional;

/** Questions to the system that runs applications (Argo CD). */
public sealed interface DeploymentQuestion<T> extends Question<T> {

    /** Empty if there is no such application. */
    record ApplicationNamed(String name) implements DeploymentQuestion<Optional<Deployment>> {}
}
