package dev.gonogo.decision;

/** Field names in dialogs. */
final class FieldNames {
    static final String REASON = "reason";
    static final String ISSUE = "issue";
    static final String CONFIRMATION = "confirmation";
    static final String REMARK = "remark";
    static final String EVIDENCE = "evidence";
    static final String FILES = "files";

    private FieldNames() {}
}
