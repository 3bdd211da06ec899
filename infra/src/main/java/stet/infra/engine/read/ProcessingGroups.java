package stet.infra.engine.read;

import java.util.List;

/** The groups of event handlers, each of which reads the log at its own pace. */
public final class ProcessingGroups {
    public static final String READ_MODELS = "read-models";
    public static final String AUDIT = "audit";
    public static final String POLICIES = "policies";

    /** The groups that only show what happened, so that they can be emptied and filled again. */
    public static final List<String> REBUILDABLE = List.of(READ_MODELS, AUDIT);

    static final List<String> ALL = List.of(READ_MODELS, AUDIT, POLICIES);

    private ProcessingGroups() {}
}
