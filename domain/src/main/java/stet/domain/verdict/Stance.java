package stet.domain.verdict;

import java.util.Optional;

/** What an excerpt of a source says about the claim. */
public enum Stance {
    SUPPORTS,
    REFUTES,
    GIVES_CONTEXT;

    /** What a passage says that speaks against what this one says; empty of context, which speaks neither for nor against. */
    public Optional<Stance> opposite() {
        return switch (this) {
            case SUPPORTS -> Optional.of(REFUTES);
            case REFUTES -> Optional.of(SUPPORTS);
            case GIVES_CONTEXT -> Optional.empty();
        };
    }
}
