package dev.gonogo.process;

import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Account;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository's release process.
 *
 * @param metadata the files that contain the version and change only in releases
 * @param roles role to forge logins, which are compared without case
 * @param gates what named kinds of change need in addition
 * @param cadence when trains leave; empty if releases follow no calendar
 * @param about what people want to know about the document it follows, in order: its version, owner, reviewers
 * @param rules identifies this process among all that were read from a file; empty if it was not read from one
 */
public record ReleaseProcess(
        String repository,
        Branches branches,
        TagRule tag,
        VersionPolicy versions,
        Metadata metadata,
        Map<String, Set<String>> roles,
        List<Stage> stages,
        List<Gate> gates,
        Optional<Cadence> cadence,
        Map<String, String> about,
        String rules)
        implements Part {

    /** The role that may cut, promote and abandon. */
    public static final String MAINTAINER = "maintainer";

    public ReleaseProcess {
        roles = Account.byRole(roles);
        stages = List.copyOf(stages);
        gates = List.copyOf(gates);
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    }

    /** A process without gates that was not read from a file. */
    public ReleaseProcess(
            String repository,
            Branches branches,
            TagRule tag,
            VersionPolicy versions,
            Metadata metadata,
            Map<String, Set<String>> roles,
            List<Stage> stages) {
        this(repository, branches, tag, versions, metadata, roles, stages, List.of(), Optional.empty(), Map.of(), "");
    }

    /** The same with other holders of its roles and other stages. */
    public ReleaseProcess with(Map<String, Set<String>> holders, List<Stage> others) {
        return new ReleaseProcess(
                repository, branches, tag, versions, metadata, holders, others, gates, cadence, about, rules);
    }

    /** Stage to the identities of its steps, in order, for a release's record. */
    public Map<String, List<String>> identities() {
        return stages.stream()
                .collect(Collectors.toMap(
                        Stage::name,
                        stage -> stage.steps().stream()
                                .map(step -> step.identity().text(this::named))
                                .toList()));
    }

    /** With the names of branches and the tag filled in, as it is stored; other placeholders stay. */
    private String named(String template) {
        return Template.fill(template, this, branches.release());
    }

    /** All needs of its stages. */
    public Stream<Need> needs() {
        return stages.stream().flatMap(stage -> stage.needs().stream());
    }

    /** The stages that a kind of release goes through, in order. */
    public List<Stage> stagesOf(Version.Kind kind) {
        return stages.stream().filter(stage -> stage.releases().contains(kind)).toList();
    }

    /** Whether all kinds of release go through the same stages. */
    public boolean treatsAllAlike() {
        return Stream.of(Version.Kind.values()).allMatch(kind -> stagesOf(kind).equals(stages));
    }

    /** The first step of a kind. */
    public <S extends Step> Optional<S> step(Class<S> kind) {
        return steps(kind).findFirst();
    }

    /** All steps of a kind, in their order. */
    public <S extends Step> Stream<S> steps(Class<S> kind) {
        return stages.stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    public boolean has(String role, String login) {
        return people(role).contains(login);
    }

    public Set<String> people(String role) {
        return roles.getOrDefault(role, Set.of());
    }
}
