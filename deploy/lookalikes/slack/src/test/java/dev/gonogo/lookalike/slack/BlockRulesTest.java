package dev.gonogo.lookalike.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockRulesTest {
    private static final String DIVIDER = "{'type':'divider'}";

    @Test
    void fiftyBlocksAreAllowedAndNoMore() {
        assertThat(message(times(50, DIVIDER))).isEmpty();
        assertThat(message(times(51, DIVIDER))).containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
    }

    @Test
    void aHeaderIsPlainText() {
        assertThat(message("{'type':'header','text':{'type':'mrkdwn','text':'x'}}"))
                .containsExactly("must be a valid enum value [json-pointer:/blocks/0/text/type]");
    }

    @Test
    void aSectionHoldsThreeThousandCharacters() {
        assertThat(message(section("x".repeat(3000)))).isEmpty();
        assertThat(message(section("x".repeat(3001))))
                .containsExactly("must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
        assertThat(message(section("")))
                .containsExactly("must be more than 0 characters [json-pointer:/blocks/0/text/text]");
        assertThat(message("{'type':'section'}"))
                .containsExactly("must define either `text` or `fields` [json-pointer:/blocks/0]");
    }

    @Test
    void aSectionHoldsTenFieldsOfTwoThousandCharacters() {
        assertThat(message("{'type':'section','fields':[" + times(10, mrkdwn("x".repeat(2000))) + "]}"))
                .isEmpty();
        assertThat(message("{'type':'section','fields':[" + times(11, mrkdwn("x")) + "]}"))
                .containsExactly("no more than 10 items allowed [json-pointer:/blocks/0/fields]");
        assertThat(message("{'type':'section','fields':[" + mrkdwn("x".repeat(2001)) + "]}"))
                .containsExactly("must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]");
    }

    @Test
    void aContextHoldsTenElements() {
        assertThat(message("{'type':'context','elements':[" + times(11, mrkdwn("x")) + "]}"))
                .containsExactly("no more than 10 items allowed [json-pointer:/blocks/0/elements]");
        assertThat(message("{'type':'context','elements':[]}"))
                .containsExactly("must provide at least 1 items [json-pointer:/blocks/0/elements]");
    }

    @Test
    void aButtonsTextValueActionIdAndStyleAreBounded() {
        assertThat(message(actions(button("a", "x".repeat(75), "'value':'" + "x".repeat(2000) + "'"))))
                .isEmpty();
        assertThat(message(actions(button("a", "x".repeat(76), "'style':'primary'"))))
                .containsExactly("must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]");
        assertThat(message(actions(button("a", "x", "'value':'" + "x".repeat(2001) + "'"))))
                .containsExactly("must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]");
        assertThat(message(actions(button("a".repeat(256), "x", "'style':'danger'"))))
                .containsExactly("must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]");
        assertThat(message(actions(button("a", "x", "'style':'green'"))))
                .containsExactly("must be a valid enum value [json-pointer:/blocks/0/elements/0/style]");
    }

    @Test
    void actionIdsAreUniqueWithinABlockOnly() {
        String one = button("a", "x", "'value':'1'");
        assertThat(message(actions(one) + "," + actions(one))).isEmpty();
        assertThat(message(actions(one + "," + one)))
                .containsExactly("`action_id` \"a\" already exists [json-pointer:/blocks/0/elements/1/action_id]");
    }

    @Test
    void blockIdsAreUniqueAndBounded() {
        String named = "{'type':'divider','block_id':'b'}";
        assertThat(message(named + "," + named))
                .containsExactly("`block_id` \"b\" already exists [json-pointer:/blocks/1/block_id]");
        assertThat(message("{'type':'divider','block_id':'" + "b".repeat(256) + "'}"))
                .containsExactly("must be less than 256 characters [json-pointer:/blocks/0/block_id]");
    }

    @Test
    void aConfirmationIsBounded() {
        String confirm = "'confirm':{'title':" + plain("t".repeat(101)) + ",'text':" + mrkdwn("x".repeat(301))
                + ",'confirm':" + plain("c".repeat(31)) + "}";
        assertThat(message(actions(button("a", "x", confirm))))
                .containsExactly(
                        "must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]",
                        "must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]",
                        "must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]",
                        "missing required field: deny [json-pointer:/blocks/0/elements/0/confirm]");
    }

    @Test
    void unknownTypesAndPropertiesAreRefused() {
        assertThat(message("{'type':'marquee'}"))
                .containsExactly("unsupported type: marquee [json-pointer:/blocks/0/type]");
        assertThat(message("{'type':'divider','color':'red'}"))
                .containsExactly("invalid additional property: color [json-pointer:/blocks/0]");
    }

    @Test
    void aModalsTitlesAreShortAndItsMetadataBounded() {
        String long25 = plain("x".repeat(25));
        assertThat(modal("'title':" + long25 + ",'submit':" + long25 + ",'close':" + long25 + ",'private_metadata':'"
                        + "m".repeat(3001) + "','blocks':[]"))
                .containsExactly(
                        "must be less than 25 characters [json-pointer:/view/title/text]",
                        "must be less than 25 characters [json-pointer:/view/submit/text]",
                        "must be less than 25 characters [json-pointer:/view/close/text]",
                        "must be less than 3001 characters [json-pointer:/view/private_metadata]");
    }

    @Test
    void aModalHoldsAHundredBlocksAndNeedsSubmitForInputs() {
        String title = "'title':" + plain("x");
        assertThat(modal(title + ",'blocks':[" + times(100, DIVIDER) + "]")).isEmpty();
        assertThat(modal(title + ",'blocks':[" + times(101, DIVIDER) + "]"))
                .containsExactly("no more than 100 items allowed [json-pointer:/view/blocks]");
        String input = "{'type':'input','label':" + plain("L") + ",'element':{'type':'plain_text_input'}}";
        assertThat(modal(title + ",'blocks':[" + input + "]"))
                .containsExactly(
                        "must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]");
    }

    @Test
    void inputLabelsAndOptionsAreBounded() {
        String option = "{'text':" + plain("o".repeat(76)) + ",'value':'v'}";
        String input = "{'type':'input','label':" + plain("L".repeat(2001))
                + ",'element':{'type':'static_select','options':[" + option + "]}}";
        assertThat(message(input))
                .containsExactly(
                        "must be less than 2001 characters [json-pointer:/blocks/0/label/text]",
                        "must be less than 76 characters [json-pointer:/blocks/0/element/options/0/text/text]");
    }

    private static List<String> message(String blocks) {
        return BlockRules.message(json("[" + blocks + "]"));
    }

    private static List<String> modal(String fields) {
        return BlockRules.modal(json("{'type':'modal'," + fields + "}"));
    }

    private static JsonNode json(String quotedSingly) {
        return Json.parse(quotedSingly.replace('\'', '"')).orElseThrow();
    }

    private static String times(int count, String item) {
        return IntStream.range(0, count).mapToObj(each -> item).collect(Collectors.joining(","));
    }

    private static String section(String text) {
        return "{'type':'section','text':" + mrkdwn(text) + "}";
    }

    private static String actions(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    private static String button(String actionId, String text, String more) {
        return "{'type':'button','action_id':'" + actionId + "','text':" + plain(text) + "," + more + "}";
    }

    private static String mrkdwn(String text) {
        return "{'type':'mrkdwn','text':'" + text + "'}";
    }

    private static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }
}
