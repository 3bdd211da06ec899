package stet.domain.account;

/** What someone is in the newsroom; whoever has several roles may do what any of them may. */
public enum Role {
    FACT_CHECKER,
    EDITOR,
    /** Reviews the record, and therefore makes none but reviews. */
    AUDITOR,
    /** Looks after accounts and the running of Stet, and does not check. No machine has it. */
    ADMINISTRATOR
}
