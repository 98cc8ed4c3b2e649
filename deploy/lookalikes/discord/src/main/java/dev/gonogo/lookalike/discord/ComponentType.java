package dev.gonogo.lookalike.discord;

import java.util.List;

/** Numbers of component types. Source: https://discord.com/developers/docs/components/reference#component-object-component-types */
final class ComponentType {
    static final int ACTION_ROW = 1;
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int USER_SELECT = 5;
    static final int ROLE_SELECT = 6;
    static final int MENTIONABLE_SELECT = 7;
    static final int CHANNEL_SELECT = 8;
    static final int SECTION = 9;
    static final int TEXT_DISPLAY = 10;
    static final int THUMBNAIL = 11;
    static final int MEDIA_GALLERY = 12;
    static final int FILE = 13;
    static final int SEPARATOR = 14;
    static final int CONTAINER = 17;
    static final int LABEL = 18;
    static final int FILE_UPLOAD = 19;
    static final int RADIO_GROUP = 21;
    static final int CHECKBOX_GROUP = 22;
    static final int CHECKBOX = 23;

    static final List<Integer> SELECTS =
            List.of(STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);

    private ComponentType() {}
}
