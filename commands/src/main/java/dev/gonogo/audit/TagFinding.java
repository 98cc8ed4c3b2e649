package dev.gonogo.audit;

import dev.gonogo.process.Finding;
import dev.gonogo.talk.Words;

/**
 * What one rule found at one tag.
 *
 * @param next what to do where it does not hold, which is never to touch the tag; empty where it holds
 */
public record TagFinding(Finding finding, Words next) {

    /** The rule's name: {@code annotated}, {@code reachable}, or that of a need in process files. */
    public String rule() {
        return finding.rule();
    }

    public boolean held() {
        return !finding.blocks();
    }

    /** What was seen and, where it does not hold, what the rule is and what to do. */
    public Words sentence() {
        return next.isEmpty() ? finding.words() : finding.words().then(next);
    }
}
