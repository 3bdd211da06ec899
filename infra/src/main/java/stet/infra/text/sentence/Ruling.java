package stet.infra.text.sentence;

/** What a rule makes of a stop; where it has nothing to say the next rule is asked. */
enum Ruling {
    ENDS,
    CONTINUES,
    UNDECIDED;

    static Ruling endsIf(boolean ends) {
        return ends ? ENDS : CONTINUES;
    }
}
