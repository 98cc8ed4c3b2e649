package dev.gonogo.lint;

/** What is known about a condition before its workflow runs. */
enum Truth implements Condition.Value {
    YES,
    NO,
    MAYBE;

    static Truth of(boolean known) {
        return known ? YES : NO;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case MAYBE -> MAYBE;
        };
    }

    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : this;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    @Override
    public Truth truth() {
        return this;
    }
}
