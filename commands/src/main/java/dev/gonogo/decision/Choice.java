package dev.gonogo.decision;

import dev.gonogo.form.Form;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can decide. Each declares once who may decide it; help shows this and the bot enforces it.
 */
public abstract sealed class Choice permits ReleaseChoice, RepositoryChoice {
    private final String key;
    private final Form.Speakers speakers;
    private final @Nullable Form form;

    private Choice(String key, Form.Speakers speakers, @Nullable Form form) {
        this.key = key;
        this.speakers = speakers;
        this.form = form;
    }

    Choice(String key, Form form) {
        this(key, form.speakers(), form);
    }

    /** A choice that is only offered as a button. */
    Choice(String key, Form.Speakers speakers) {
        this(key, speakers, null);
    }

    /** Its name on buttons and tickets. These outlive the bot process, so the name never changes. */
    public final String key() {
        return key;
    }

    /** Its name in metrics. */
    public final String name() {
        return form == null ? key.toLowerCase(Locale.ROOT).replace('_', '-') : form.name();
    }

    public final Form.Speakers speakers() {
        return speakers;
    }

    /** Its syntax; empty if it is only offered as a button. */
    public final Optional<Form> written() {
        return Optional.ofNullable(form);
    }
}
