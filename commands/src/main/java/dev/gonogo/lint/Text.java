package dev.gonogo.lint;

import java.util.Locale;

/**
 * A text of which only the beginning may be known, such as the ref of a push to one of several branches. GitHub
 * compares without regard to case.
 *
 * @param open whether more may follow
 * @param except a prefix that an open text never has; empty for none
 */
record Text(String beginning, boolean open, String except) implements Condition.Value {
    Text {
        beginning = beginning.toLowerCase(Locale.ROOT);
        except = except.toLowerCase(Locale.ROOT);
    }

    static Text of(String whole) {
        return new Text(whole, false, "");
    }

    static Text from(String beginning) {
        return new Text(beginning, true, "");
    }

    /** Without a folder at its beginning. */
    Text without(String folder) {
        return beginning.startsWith(folder)
                ? new Text(
                        beginning.substring(folder.length()),
                        open,
                        except.isEmpty() ? "" : except.substring(folder.length()))
                : this;
    }

    Truth is(Text other) {
        if (open && other.open) {
            return Truth.MAYBE;
        }
        return open ? may(other) : other.open ? other.may(this) : Truth.of(beginning.equals(other.beginning));
    }

    Truth startsWith(Text other) {
        if (other.open) {
            return Truth.MAYBE;
        }
        return beginning.startsWith(other.beginning) ? Truth.YES : open ? may(other) : Truth.NO;
    }

    /** Nobody names a branch {@code refs/tags/...}, so folders of refs are not searched for inside a name. */
    Truth contains(Text other) {
        if (!other.open && beginning.contains(other.beginning)) {
            return Truth.YES;
        }
        boolean folder = other.beginning.startsWith("refs/") || other.beginning.contains("tags");
        return (open || other.open) && !folder ? Truth.MAYBE : Truth.NO;
    }

    Truth endsWith(Text other) {
        return open || other.open ? Truth.MAYBE : Truth.of(beginning.endsWith(other.beginning));
    }

    /** Whether it may continue so that it begins with a complete text. */
    private Truth may(Text other) {
        boolean excepted = !except.isEmpty() && other.beginning.startsWith(except);
        return other.beginning.startsWith(beginning) && !excepted ? Truth.MAYBE : Truth.NO;
    }

    @Override
    public Truth truth() {
        return beginning.isEmpty() ? (open ? Truth.MAYBE : Truth.NO) : Truth.YES;
    }
}
