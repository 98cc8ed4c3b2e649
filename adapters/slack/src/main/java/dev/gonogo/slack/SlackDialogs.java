package dev.gonogo.slack;

import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.google.gson.Gson;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.File;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.util.json.GsonFactory;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Upload;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dialogs as <a href="https://docs.slack.dev/reference/views/modal-views">modal views</a>, and what comes back from them. */
final class SlackDialogs {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    static final String CALLBACK = "gonogo-dialog";
    private static final String ENTERED = "entered";
    private static final int MOST_IN_TITLE = 24;
    private static final int MOST_IN_LABEL = 2000;
    private static final int MOST_IN_FIELD = 3000;
    private static final int MOST_FILES = 10;
    private static final int MOST_BLOCKS = 100;

    private SlackDialogs() {}

    /** @param channel where the dialog was requested; Slack does not say this on submit, so the view carries it */
    static View view(Dialog dialog, String channel) {
        List<LayoutBlock> blocks = new ArrayList<>();
        dialog.fields().forEach(field -> blocks.add(input(field)));
        List<LayoutBlock> intro = dialog.intro().isEmpty() ? List.of() : SlackReplies.blocks(new Reply(dialog.intro()));
        blocks.addAll(0, intro);
        return modal(dialog.title(), "Cancel", blocks)
                .callbackId(CALLBACK)
                .privateMetadata(new Origin(channel, dialog.id()).toString())
                .submit(viewSubmit(submit -> plain(submit, dialog.submit())))
                .build();
    }

    /** What replaces a submitted dialog, so that the person sees the reply. */
    static View answered(@Nullable String title, Reply reply) {
        return modal(title == null ? "Release" : title, "Close", SlackReplies.blocks(reply))
                .build();
    }

    /** The response to a submit that replaces the submitted view. */
    static String updateJson(View view) {
        return GSON.toJson(ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(view)
                .build());
    }

    /** The response to a submit that keeps the view open, with the error below its field. */
    static String errorJson(Correction correction) {
        String words = SlackText.plain(correction.words(), MOST_IN_LABEL);
        return GSON.toJson(ViewSubmissionResponse.builder()
                .responseAction("errors")
                .errors(Map.of(correction.field(), words))
                .build());
    }

    /**
     * The entries by field name, exactly as typed; an empty input is an empty text.
     *
     * @param upload prepares a file for fetching
     */
    static DialogEntries entries(View view, Function<File, Upload> upload) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Upload> uploads = new ArrayList<>();
        for (Map.Entry<String, Map<String, ViewState.Value>> field :
                view.getState().getValues().entrySet()) {
            ViewState.Value value = field.getValue().get(ENTERED);
            texts.put(field.getKey(), value == null || value.getValue() == null ? "" : value.getValue());
            if (value != null && value.getFiles() != null) {
                value.getFiles().forEach(file -> uploads.add(upload.apply(file)));
            }
        }
        return new DialogEntries(texts, uploads);
    }

    private static View.ViewBuilder modal(String title, String close, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(viewTitle(shown -> plain(shown, title)))
                .close(viewClose(shown -> plain(shown, close)))
                .blocks(blocks.subList(0, Math.min(blocks.size(), MOST_BLOCKS)));
    }

    private static ViewTitle.ViewTitleBuilder plain(ViewTitle.ViewTitleBuilder title, String text) {
        return title.type(PlainTextObject.TYPE).text(label(text)).emoji(false);
    }

    private static ViewClose.ViewCloseBuilder plain(ViewClose.ViewCloseBuilder close, String text) {
        return close.type(PlainTextObject.TYPE).text(label(text)).emoji(false);
    }

    private static ViewSubmit.ViewSubmitBuilder plain(ViewSubmit.ViewSubmitBuilder submit, String text) {
        return submit.type(PlainTextObject.TYPE).text(label(text)).emoji(false);
    }

    private static String label(String text) {
        return BlockKit.plain(text, MOST_IN_TITLE).getText();
    }

    private static BlockElement element(Dialog.Field field) {
        return switch (field) {
            case Dialog.Text text ->
                PlainTextInputElement.builder()
                        .actionId(ENTERED)
                        .multiline(text.longText())
                        .maxLength(Math.clamp(text.mostCharacters(), 1, MOST_IN_FIELD))
                        .build();
            case Dialog.Files files ->
                FileInputElement.builder()
                        .actionId(ENTERED)
                        .maxFiles(Math.clamp(files.mostFiles(), 1, MOST_FILES))
                        .build();
        };
    }

    private static LayoutBlock input(Dialog.Field field) {
        return InputBlock.builder()
                .blockId(field.name())
                .label(BlockKit.plain(field.label(), MOST_IN_LABEL))
                .hint(field.hint().isBlank() ? null : BlockKit.plain(field.hint(), MOST_IN_LABEL))
                .optional(!field.required())
                .element(element(field))
                .build();
    }

    /** Where a dialog was requested, and its id, as a view's private metadata. */
    record Origin(String channel, String dialog) {
        static Origin parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a dialog's metadata is channel:dialog");
            }
            return new Origin(text.substring(0, colon), text.substring(colon + 1));
        }

        @Override
        public String toString() {
            return channel + ":" + dialog;
        }
    }
}
