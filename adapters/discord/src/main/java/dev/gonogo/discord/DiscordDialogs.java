package dev.gonogo.discord;

import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Upload;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/**
 * Dialogs that ask for text, as <a
 * href="https://discord.com/developers/docs/components/using-modal-components">modals</a>, and their entries. Discord
 * labels a modal's button itself, so a dialog without fields, where the button says everything, becomes a private
 * message with that button instead, see {@link DiscordInbound}.
 */
final class DiscordDialogs {
    private static final int MOST_COMPONENTS = 5;
    private static final int MOST_IN_TITLE = 45;
    private static final int MOST_IN_INTRO = 2000;
    private static final int MOST_IN_LABEL = 45;
    private static final int MOST_IN_DESCRIPTION = 100;
    private static final int MOST_IN_FIELD = 4000;

    private final DiscordText text;

    DiscordDialogs(DiscordText text) {
        this.text = text;
    }

    /**
     * The modal's {@code custom_id} is the dialog's id. The introduction is left out if five fields leave no room
     * for it.
     */
    Modal modal(RecentDialogs.Filled filled) {
        Dialog dialog = filled.dialog();
        List<ModalTopLevelComponent> components = new ArrayList<>();
        String intro = intro(filled.intro());
        if (!intro.isBlank() && dialog.fields().size() < MOST_COMPONENTS) {
            components.add(TextDisplay.of(intro));
        }
        dialog.fields().stream()
                .limit(MOST_COMPONENTS)
                .map(field -> label(field, filled.typed().getOrDefault(field.name(), "")))
                .forEach(components::add);
        return Modal.create(dialog.id(), DiscordText.plain(dialog.title(), MOST_IN_TITLE))
                .addComponents(components)
                .build();
    }

    /** The entries by field name, exactly as typed; an empty input is an empty text. */
    static DialogEntries entries(List<ModalMapping> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Upload> uploads = new ArrayList<>();
        values.forEach(value -> {
            if (value.getType() == Component.Type.FILE_UPLOAD) {
                value.getAsAttachmentList().forEach(attachment -> uploads.add(new DiscordUpload(attachment)));
            } else {
                texts.put(value.getCustomId(), value.getAsString());
            }
        });
        return new DialogEntries(texts, uploads);
    }

    private String intro(List<Words> intro) {
        int share = MOST_IN_INTRO / Math.max(1, intro.size()) - 1;
        List<String> lines = intro.stream()
                .limit(50)
                .map(words -> text.markdown(words, Math.max(share, MOST_IN_INTRO / 50 - 1)))
                .toList();
        return String.join("\n", lines);
    }

    private static Label label(Dialog.Field field, String typed) {
        String hint = field.hint().isBlank() ? null : DiscordText.plain(field.hint(), MOST_IN_DESCRIPTION);
        return Label.of(DiscordText.plain(field.label(), MOST_IN_LABEL), hint, input(field, typed));
    }

    private static LabelChildComponent input(Dialog.Field field, String typed) {
        return switch (field) {
            case Dialog.Text text ->
                TextInput.create(text.name(), text.longText() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                        .setMaxLength(Math.clamp(text.mostCharacters(), 1, MOST_IN_FIELD))
                        .setRequired(text.required())
                        .setValue(typed.isEmpty() ? null : typed)
                        .build();
            case Dialog.Files files ->
                AttachmentUpload.create(files.name())
                        .setRequiredRange(
                                files.required() ? 1 : 0,
                                Math.clamp(files.mostFiles(), 1, AttachmentUpload.MAX_UPLOADS))
                        .setRequired(files.required())
                        .build();
        };
    }
}
