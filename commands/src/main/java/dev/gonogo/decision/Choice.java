package dev.gonogo.decision;

import dev.gonogo.form.Form;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a person can decide. Whose word counts is declared once: what help shows is what is enforced. */
public abstract sealed class Choice permits OfRelease, OfRepository {
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

    /** One that only a button offers. */
    Choice(String key, Form.Speakers speakers) {
        this(key, speakers, null);
    }

    /** Its name on buttons and tickets, which outlive the bot that drew them: it never changes. */
    public final String key() {
        return key;
    }

    /** What it is called where it is counted. */
    public final String name() {
        return form == null ? key.toLowerCase(Locale.ROOT).replace('_', '-') : form.name();
    }

    public final Form.Speakers speakers() {
        return speakers;
    }

    /** How it is written; empty for what only a button offers. */
    public final Optional<Form> written() {
        return Optional.ofNullable(form);
    }
}
