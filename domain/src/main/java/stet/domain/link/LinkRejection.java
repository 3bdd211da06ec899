package stet.domain.link;

import java.util.SortedMap;
import java.util.stream.Collectors;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.statement.StatementId;
import stet.domain.words.Isolated;

/** Why claims are not linked, or nothing is done about their link. */
public sealed interface LinkRejection extends Rejection {

    /** No two claims were ever linked under this id. */
    record UnknownLink(LinkId link) implements LinkRejection {
        @Override
        public String sentence() {
            return "There is no link %s. Read one of its statements for the links of its claims.".formatted(link);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** A statement that is not flagged claims nothing that could be linked. */
    record NothingToLink(StatementId statement, String field) implements LinkRejection {
        @Override
        public String sentence() {
            return "Statement %s is not flagged, so it has no claim to link. Flag it first.".formatted(statement);
        }
    }

    /** Several claims could be meant. */
    record SeveralClaimsToLink(StatementId statement, SortedMap<Integer, String> claims, String field)
            implements LinkRejection {
        @Override
        public String sentence() {
            return "Statement %s has several claims: %s. Name the one that you mean by its number."
                    .formatted(
                            statement,
                            claims.entrySet().stream()
                                    .map(each -> "%d (%s)".formatted(each.getKey(), Isolated.of(each.getValue())))
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** The statement has no claim of this number, or no longer. */
    record NoSuchClaimToLink(StatementId statement, int claim, String field) implements LinkRejection {
        @Override
        public String sentence() {
            return "Statement %s has no claim %d. Reload the statement to see its claims.".formatted(statement, claim);
        }
    }

    /** No statement has this id. */
    record NoSuchStatementToLink(StatementId statement, String field) implements LinkRejection {
        @Override
        public String sentence() {
            return "No statement has the id %s. Name one that the newsroom has.".formatted(statement);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A claim hangs together with others, not with itself. */
    record LinkedWithItself() implements LinkRejection {
        @Override
        public String sentence() {
            return "This is one and the same claim. Name another one to link it with.";
        }

        @Override
        public String field() {
            return "to";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** These two claims are linked already. */
    record AlreadyLinked(LinkKind as, Person linkedBy) implements LinkRejection {
        @Override
        public String sentence() {
            String how = switch (as) {
                case SAME -> "as the same";
                case CONTRADICTS -> "as contradicting each other";
                case RELATED -> "as related";
            };
            return "%s linked these claims already, %s. Unlink them first to link them otherwise."
                    .formatted(linkedBy, how);
        }

        @Override
        public String field() {
            return "to";
        }
    }

    /** The link was taken away. */
    record NotLinked() implements LinkRejection {
        @Override
        public String sentence() {
            return "These claims are not linked any more. Link them again if they hang together.";
        }
    }

    /** There is no contradiction that waits for anybody. */
    record NoOpenContradiction() implements LinkRejection {
        @Override
        public String sentence() {
            return "No contradiction is open here: only two claims that are linked as contradicting each other, and both stand as supported, have one.";
        }
    }

    /** Somebody has said already why both may stand. */
    record AlreadyResolved(Person resolvedBy) implements LinkRejection {
        @Override
        public String sentence() {
            return "%s resolved this contradiction already. It opens anew when a verdict changes and both claims are supported again."
                    .formatted(resolvedBy);
        }
    }

    /** A machine would say that two claims may both stand. */
    record AutomationResolves(Person automation) implements LinkRejection {
        @Override
        public String sentence() {
            return "%s is an automation. It may link claims, but only a person says why a contradiction may stand."
                    .formatted(automation);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The claims are neither linked as the same nor repeats of each other. */
    record NotAskedOnce() implements LinkRejection {
        @Override
        public String sentence() {
            return "A verdict is taken over from the same claim only: one that is linked as the same, or says the same in the same article. Link the claims as the same first.";
        }

        @Override
        public String field() {
            return "from";
        }
    }

    /** One of the statements was taken out of what is asked once. */
    record SeparateStatement(Person separatedBy, String field) implements LinkRejection {
        @Override
        public String sentence() {
            return "%s had this statement treated separately: it is the same as no other. Link the claims as related, or check this one by itself."
                    .formatted(separatedBy);
        }
    }

    /** The other claim has no verdict that stands. */
    record NoVerdictToTakeOver(boolean stale) implements LinkRejection {
        @Override
        public String sentence() {
            return stale
                    ? "The verdict on that claim is stale and says nothing any more. Take it over once it is proposed anew."
                    : "That claim has no verdict yet. Take one over once it is proposed.";
        }

        @Override
        public String field() {
            return "from";
        }
    }
}
