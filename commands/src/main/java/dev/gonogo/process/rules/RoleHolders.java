package dev.gonogo.process.rules;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who holds which role during a release: the people who hold it under the rules of its cut and under the present ones,
 * so that nobody becomes a maintainer by pushing a process file. Rules that a maintainer has accepted since, by
 * overriding {@code same-rules}, replace those of the cut.
 *
 * @param rules see the process's {@code rules}
 * @param present role to forge logins, from the present process file
 */
public record RoleHolders(Release release, String rules, Map<String, Set<String>> present) {
    private static final int MOST = 5;

    private record Held(String role, String login) {}

    public static RoleHolders of(ReleaseProcess process, Release release) {
        return new RoleHolders(release, process.rules(), process.roles());
    }

    /** The same at the last look; empty before there was one. */
    public static Optional<RoleHolders> lastSeen(Release release) {
        return release.rules().map(last -> new RoleHolders(release, last.rules(), last.roles()));
    }

    /** The rules of the cut, or those accepted since; empty before the first look. */
    public static Optional<Fact.Rules> counting(Release release) {
        return release.allRules()
                .filter(seen -> seen.turn() == 1 || SameRules.accepted(seen, release))
                .reduce((earlier, later) -> later);
    }

    /** The same, if the present rules differ. */
    private Optional<Fact.Rules> earlier() {
        return counting(release).filter(last -> !last.rules().equals(rules));
    }

    /** Role to the people who hold it under both. */
    Map<String, Set<String>> both() {
        return earlier().map(before -> both(before.roles())).orElse(present);
    }

    /** The people who hold a role under both. */
    public Set<String> people(String role) {
        return both().getOrDefault(role, Set.of());
    }

    private Map<String, Set<String>> both(Map<String, Set<String>> before) {
        Map<String, Set<String>> both = new TreeMap<>();
        present.forEach((role, logins) -> both.put(
                role,
                Account.logins(logins.stream()
                        .filter(login -> has(before, new Held(role, login)))
                        .toList())));
        return both;
    }

    private static boolean has(Map<String, Set<String>> roles, Held held) {
        return roles.getOrDefault(held.role(), Set.of()).contains(held.login());
    }

    /** Roles held under one and not under the other. */
    private static List<Held> only(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        return new TreeMap<>(one)
                .entrySet().stream()
                        .flatMap(role -> role.getValue().stream().map(login -> new Held(role.getKey(), login)))
                        .filter(held -> !has(other, held))
                        .toList();
    }

    /** The rules that a maintainer can accept because somebody's role depends on it; empty if none does. */
    public static Optional<Fact.Rules> acceptable(Release release) {
        return lastSeen(release).flatMap(RoleHolders::change).flatMap(change -> release.rules());
    }

    /** Whose role does not count, and what to do about it; empty if all roles count. */
    public Optional<Words> change() {
        return earlier()
                .filter(before -> !changes(before).isEmpty())
                .map(before -> say(
                        "Roles changed{}: {}. In this release a role counts for people who have it under {} and"
                                + " under the present ones. {}",
                        changed(),
                        Words.join(", ", atMost(changes(before))),
                        name(before),
                        next()));
    }

    /**
     * Says that the rules differ from those of the previous release, whose roles changed, and what is known about the
     * change. Nobody needs to accept it. Empty if nothing changed.
     */
    public static Optional<Words> sinceTheReleaseBefore(Release release) {
        return ChangedRules.between(release)
                .map(change -> new RoleHolders(
                                release, change.cut().rules(), change.cut().roles())
                        .changes(change.before()))
                .map(changes -> since(changes)
                        .then(release.rulesHistory()
                                .map(Fact.RulesHistory::words)
                                .orElse(Words.NONE))
                        .then(say("Was that intended?")));
    }

    private static Words since(List<Words> changes) {
        return changes.isEmpty()
                ? say("The process file has changed since the previous release was cut.")
                : say("Roles have changed since the previous release was cut: {}.", Words.join(", ", atMost(changes)));
    }

    private List<Words> changes(Fact.Rules before) {
        if (before.roles().isEmpty()) {
            return List.of(say("who had them before is unknown"));
        }
        Stream<Words> gained = only(present, before.roles()).stream()
                .map(held -> say("{} was added to the role {}", person(held.login()), held.role()));
        Stream<Words> lost = only(before.roles(), present).stream()
                .map(held -> say("{} was removed from the role {}", person(held.login()), held.role()));
        return Stream.concat(gained, lost).toList();
    }

    /** Under which of the two rules somebody lacks a role that they have under the other; empty for everybody else. */
    public Optional<Words> missing(String login) {
        return earlier().flatMap(before -> missing(login, before));
    }

    private Optional<Words> missing(String login, Fact.Rules before) {
        if (before.roles().isEmpty()) {
            return Optional.of(say("Who had which role under {} is unknown. {}", name(before), next()));
        }
        List<String> gained = roles(login, only(present, before.roles()));
        List<String> lost = roles(login, only(before.roles(), present));
        if (gained.isEmpty()) {
            return lost.isEmpty()
                    ? Optional.empty()
                    : Optional.of(say(
                            "You have {} under {}, but no longer under the present ones{}, and both count.",
                            named(lost),
                            name(before),
                            changed()));
        }
        return Optional.of(say(
                "You have {} under the present rules{}, but not under {}, and both count. {}",
                named(gained),
                changed(),
                name(before),
                next()));
    }

    private static String named(List<String> roles) {
        return (roles.size() == 1 ? "the role " : "the roles ") + String.join(", ", roles);
    }

    private static List<String> roles(String login, List<Held> all) {
        return all.stream()
                .filter(held -> held.login().equalsIgnoreCase(login))
                .map(Held::role)
                .toList();
    }

    private Words name(Fact.Rules before) {
        return before.turn() == 1
                ? say("the rules that {} was cut with", code(release.version()))
                : say("those that were accepted with {}", commit(before.commit()));
    }

    private Words changed() {
        return release.rulesChange()
                .filter(last -> last.rules().equals(rules))
                .map(last -> say(" with {}", commit(last.commit())))
                .orElse(Words.NONE);
    }

    private Words next() {
        List<Words> able = people(ReleaseProcess.MAINTAINER).stream()
                .map(login -> say("{}", person(login)))
                .toList();
        return able.isEmpty()
                ? say(
                        "Nobody is a maintainer under both, so nobody can accept the change: restore the earlier"
                                + " process file, or end this release with {} and cut again.",
                        code("/release abandon " + release.version()))
                : say(
                        "A maintainer under both can accept the change ({}): {}.",
                        Words.join(", ", atMost(able)),
                        code(SameRules.ACCEPT));
    }

    private static List<Words> atMost(List<Words> all) {
        List<Words> shown = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
        if (all.size() > MOST) {
            shown.add(say("and {} more", all.size() - MOST));
        }
        return shown;
    }
}
