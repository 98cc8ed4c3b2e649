package dev.gonogo.process.history;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;

/**
 * {@code version-step}: the version is the next patch, minor or major after the release that it follows. A jump can be
 * overridden with a reason.
 */
public record VersionStep() implements Need {
    @Override
    public String rule() {
        return "version-step";
    }

    @Override
    public Finding judge(Situation situation) {
        return ReleaseLine.of(situation).fold(line -> judge(situation, line), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, ReleaseLine line) {
        Version version = line.version();
        if (situation.process().versions().recovers(version)) {
            return Finding.held(rule(), "{} replaces {}.", code(version), code(version.planned()));
        }
        if (line.goesBack()) {
            return Finding.noted(rule(), "{} is not a step forward.", code(version));
        }
        return line.latest()
                .map(latest -> judge(line, latest))
                .orElseGet(() -> Finding.held(rule(), "{} is the first release.", code(version)));
    }

    private Finding judge(ReleaseLine line, Version latest) {
        Version version = line.version();
        if (line.nextAfter(latest).contains(version.core())) {
            return Finding.held(
                    rule(),
                    "{} is a {} release, the next after {}.",
                    code(version),
                    KindOfRelease.word(line.kind()),
                    code(latest));
        }
        return Finding.notHeld(
                        rule(),
                        "{} is a jump: after {} comes {}. Cut the next version, or say why you want this one: {}.",
                        code(version),
                        code(latest),
                        Words.join(
                                " or ",
                                line.nextAfter(latest).stream()
                                        .map(next -> say("{}", code(next)))
                                        .toList()),
                        code("/release override version-step <reason>"))
                .about(latest + " " + version);
    }

    @Override
    public Words explain() {
        return say("the version is the next patch, minor or major after the latest release");
    }
}
