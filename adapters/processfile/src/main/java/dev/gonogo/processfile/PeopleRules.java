package dev.gonogo.processfile;

import dev.gonogo.process.Gate;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.world.Account;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds the roles against what is asked of them: nobody waits for people who do not exist. */
final class PeopleRules {

    private final ReleaseProcess process;
    private final Draft draft;
    private final Problems problems;
    /** By line, each role that “roles” does not name, with the kinds of what asks it. */
    private final Map<Integer, Map<String, Set<String>>> unnamed = new TreeMap<>();

    PeopleRules(Draft draft, Problems problems) {
        this.process = draft.process();
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        if (process.people(ReleaseProcess.MAINTAINER).isEmpty()) {
            problems.add(
                    draft.rolesLine(),
                    "“roles” names nobody as maintainer, so nobody could cut. Write maintainer: [login, login].");
        }
        process.stages().stream().flatMap(stage -> stage.steps().stream()).forEach(this::check);
        process.gates().forEach(this::check);
        unnamed.forEach(this::tell);
    }

    /** Those of one line in one sentence; a preset's are all on the line that names it. */
    private void tell(int line, Map<String, Set<String>> asked) {
        problems.add(line, asked.size() == 1 ? one(asked) : several(asked));
    }

    private String one(Map<String, Set<String>> asked) {
        String role = asked.keySet().iterator().next();
        return String.join(", ", asked.getOrDefault(role, Set.of())) + " asks “" + role
                + "”, and “roles” does not name that role. "
                + Problems.hint(role, process.roles().keySet());
    }

    private static String several(Map<String, Set<String>> asked) {
        return asked.entrySet().stream()
                .map(entry -> "“" + entry.getKey() + "” (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", ", "“roles” does not name all who are asked. Name as well: ", "."));
    }

    private void check(Gate gate) {
        new TreeMap<>(gate.approvals()).forEach((role, count) -> {
            int able = process.people(role).size();
            if (!process.roles().containsKey(role)) {
                problems.add(
                        draft.lines().of(gate),
                        "The gate “" + gate.name() + "” asks “" + role + "”, and “roles” does not name that role. "
                                + Problems.hint(role, process.roles().keySet()));
            } else if (count > able) {
                problems.add(
                        draft.lines().of(gate),
                        "The gate “" + gate.name() + "” wants " + count + " approvals by “" + role + "”, who are only "
                                + able + ".");
            }
        });
    }

    private void check(Step step) {
        switch (step) {
            case SignOff signOff -> check(signOff);
            case Tick tick -> named("tick", tick.role(), step);
            case Announce announce -> announce.roles().forEach(role -> named("announce", role, step));
            case AwaitPullRequest await -> await.needs().forEach(this::check);
            case OpenPullRequest open -> open.needs().forEach(this::check);
            case BumpVersions bump -> bump.needs().forEach(this::check);
            case Archive archive -> archive.needs().forEach(this::check);
            default -> {}
        }
    }

    private void check(Need need) {
        if (need instanceof Reviewed reviewed && !reviewed.by().isEmpty()) {
            List<String> known = reviewed.by().stream()
                    .filter(role -> named("reviewed", role, reviewed))
                    .toList();
            if (known.size() == reviewed.by().size()) {
                reviewers(reviewed);
            }
        }
    }

    /** Whoever opened the pull request, or pushed to it last, may be one of them. */
    private void reviewers(Reviewed reviewed) {
        int able = Account.logins(reviewed.by().stream()
                        .flatMap(role -> process.people(role).stream())
                        .toList())
                .size();
        if (reviewed.approvals() >= able) {
            problems.add(
                    draft.lines().of(reviewed),
                    "reviewed wants " + reviewed.approvals() + " of “" + String.join("” and “", reviewed.by())
                            + "” to approve, who are only " + able
                            + ", and the one who made the change may not. Add people, or name further roles.");
        }
    }

    private void check(SignOff signOff) {
        signOff.roles().stream()
                .filter(role -> named("sign-off", role, signOff))
                .forEach(role -> quorum(signOff, role));
    }

    /** Whether the role exists; that of maintainers is asked for by itself. */
    private boolean named(String kind, String role, Object part) {
        boolean known = process.roles().containsKey(role);
        if (!known && !role.equals(ReleaseProcess.MAINTAINER)) {
            unnamed.computeIfAbsent(draft.lines().of(part), line -> new LinkedHashMap<>())
                    .computeIfAbsent(role, any -> new LinkedHashSet<>())
                    .add(kind);
        }
        return known;
    }

    private void quorum(SignOff signOff, String role) {
        int able = able(signOff, role);
        if (signOff.quorum() > able) {
            problems.add(
                    draft.lines().of(signOff),
                    "sign-off wants " + signOff.quorum() + " to say go, but only " + able + " of “" + role + "” can"
                            + (signOff.cutterMayGo()
                                    ? "."
                                    : ", for the one who cut may not. Add people, or write cutter-may-go: true."));
        }
    }

    /** How many may say go in the worst case: whoever cut is a maintainer, and may have the role as well. */
    private int able(SignOff signOff, String role) {
        Set<String> people = process.people(role);
        boolean cutterAmongThem = !Collections.disjoint(people, process.people(ReleaseProcess.MAINTAINER));
        return people.size() - (!signOff.cutterMayGo() && cutterAmongThem ? 1 : 0);
    }
}
