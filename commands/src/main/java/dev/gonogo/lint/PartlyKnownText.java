package dev.gonogo.lint;

import java.util.Locale;

/**
 * A text of which only the beginning may be known, such as the ref of a push to one of several branches. GitHub
 * compares without regard to case.
 *
 * @param open whether more may follow
 * @param except a prefix that an open text never has; empty for none
 */
record PartlyKnownText(String beginning, boolean open, String except) implements Condition.Value {
    PartlyKnownText {
        beginning = beginning.toLowerCase(Locale.ROOT);
        except = except.toLowerCase(Locale.ROOT);
    }

    static PartlyKnownText of(String whole) {
        return new PartlyKnownText(whole, false, "");
    }

    static PartlyKnownText from(String beginning) {
        return new PartlyKnownText(beginning, true, "");
    }

    /** Without a folder at its beginning. */
    PartlyKnownText without(String folder) {
        return beginning.startsWith(folder)
                ? new PartlyKnownText(
                        beginning.substring(folder.length()),
                        open,
                        except.isEmpty() ? "" : except.substring(folder.length()))
                : this;
    }

    Truth is(PartlyKnownText other) {
        if (open && other.open) {
            return Truth.MAYBE;
        }
        return open ? may(other) : other.open ? other.may(this) : Truth.of(beginning.equals(other.beginning));
    }

    Truth startsWith(PartlyKnownText other) {
        if (other.open) {
            return Truth.MAYBE;
        }
        return beginning.startsWith(other.beginning) ? Truth.YES : open ? may(other) : Truth.NO;
    }

    /** Nobody names a branch {@code refs/tags/...}, so folders of refs are not searched for inside a name. */
    Truth contains(PartlyKnownText other) {
        if (!other.open && beginning.contains(other.beginning)) {
            return Truth.YES;
        }
        boolean folder = other.beginning.startsWith("refs/") || other.beginning.contains("tags");
        return (open || other.open) && !folder ? Truth.MAYBE : Truth.NO;
    }

    Truth endsWith(PartlyKnownText other) {
        return open || other.open ? Truth.MAYBE : Truth.of(beginning.endsWith(other.beginning));
    }

    /** Whether it may continue so that it begins with a complete text. */
    private Truth may(PartlyKnownText other) {
        boolean excepted = !except.isEmpty() && other.beginning.startsWith(except);
        return other.beginning.startsWith(beginning) && !excepted ? Truth.MAYBE : Truth.NO;
    }

    @Override
    public Truth truth() {
        return beginning.isEmpty() ? (open ? Truth.MAYBE : Truth.NO) : Truth.YES;
    }
}
