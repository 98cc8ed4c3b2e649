package dev.gonogo.decision;

import dev.gonogo.form.Form;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can decide. Each declares once who may decide it; help shows this and the bot enforces it. It
 * also has the buttons with which it is decided.
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

    /** Its name on buttons and dialogs. These outlive the bot process, so the name never changes. */
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

    /** Its buttons below the board of a release, for what is asked there. */
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return List.of();
    }

    /** Its buttons after those for what is asked. */
    public List<Button> furtherButtons(ReleaseId release, Plan plan) {
        return List.of();
    }

    /**
     * @param bound what is shown with it, see {@link Press}
     * @param confirm the question before it is pressed; {@link Words#NONE} if a dialog follows, or nothing
     */
    final Button button(String label, Button.Style style, ReleaseId release, String bound, Words confirm) {
        return new Button.Choice(label, style, new Press(key, release, bound).code(), confirm);
    }
}
