package stet.domain.statement;

import java.util.List;
import java.util.stream.Collectors;
import stet.domain.Count;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;

/** Why triage of several statements is refused, or of one is not undone. */
public sealed interface TriageRejection extends Rejection {

    /** Nothing can be taken back: no flag or dismissal, or something came after it. */
    record NothingToUndo() implements TriageRejection {
        @Override
        public String sentence() {
            return "There is nothing to undo: only a flag or a dismissal is, and only while nothing has followed it. Dismiss or flag the statement instead.";
        }
    }

    /** Nobody takes back what somebody else judged. */
    record NotYourTriage(Person triagedBy) implements TriageRejection {
        @Override
        public String sentence() {
            return "%s triaged this statement, and only they undo that. Dismiss or flag it instead."
                    .formatted(triagedBy);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The statement belongs to another article than the one that is triaged. */
    record NotOfThisArticle(StatementId statement, ArticleId article) implements TriageRejection {
        @Override
        public String sentence() {
            return "Statement %s is none of article %s. Triage it with its own article.".formatted(statement, article);
        }
    }

    /** A request is repeated, and refused this statement when it was made. */
    record RefusedBefore() implements TriageRejection {
        @Override
        public String sentence() {
            return "This statement was left out when the request was made first. Look at its history, and send what still holds as a new request.";
        }
    }

    /** One request wants two things of one statement. */
    record NamedTwice(StatementId statement) implements TriageRejection {
        @Override
        public String sentence() {
            return "Statement %s is named twice. Name it once, for one thing, and send the other one afterwards."
                    .formatted(statement);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** No statement is named. */
    record NothingToTriage() implements TriageRejection {
        @Override
        public String sentence() {
            return "No statement is named. Name those to flag, dismiss, assign, release or undo.";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** More statements are named than one article may have. */
    record TooManyNamed(int named, int most) implements TriageRejection {
        @Override
        public String sentence() {
            return "An article has at most %s statements, and %s are named. Name each once."
                    .formatted(Count.of(most), Count.of(named));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Why one of several statements refuses what is wanted of it. */
    record RefusedStatement(StatementId statement, Rejection reason) {}

    /** A refusal with a reason for each of several statements. */
    sealed interface ByStatement extends TriageRejection {
        List<RefusedStatement> refused();
    }

    /** What is wanted of some of the statements can't be wanted of any. */
    record TriageMalformed(List<RefusedStatement> refused) implements ByStatement {
        public TriageMalformed {
            refused = List.copyOf(refused);
        }

        @Override
        public String sentence() {
            return "Nothing was recorded, because something is missing or wrong for %s. Correct it and send everything again."
                    .formatted(statements(refused.size()));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** All or nothing was asked for, and some of the statements refuse. */
    record TriageRefused(List<RefusedStatement> refused) implements ByStatement {
        public TriageRefused {
            refused = List.copyOf(refused);
        }

        @Override
        public String sentence() {
            return "Nothing was recorded, because %s can't be triaged like this. Leave out what does not fit, or have the rest done without it."
                    .formatted(statements(refused.size()));
        }
    }

    /** The same was asked of a statement and of those that repeat it, and some of these refuse. */
    record RepeatsRefused(List<RefusedStatement> refused) implements ByStatement {
        public RepeatsRefused {
            refused = List.copyOf(refused);
        }

        @Override
        public String sentence() {
            return refused.stream()
                    .limit(1)
                    .map(each -> " " + each.reason().sentence())
                    .collect(Collectors.joining(
                            "",
                            "Nothing was recorded, because the same does not hold for every statement that says this. Do it for this one alone, and see to the others there.",
                            ""));
        }
    }

    /** All of somebody's work was to be handed over, and some of it can't be. */
    record HandOverRefused(Person to, List<RefusedStatement> refused) implements ByStatement {
        public HandOverRefused {
            refused = List.copyOf(refused);
        }

        @Override
        public String sentence() {
            return "Nothing was handed over, because %s can't go to %s. See to what does not fit first, or choose somebody else."
                    .formatted(statements(refused.size()), to);
        }
    }

    private static String statements(int number) {
        return number == 1 ? "one statement" : Count.of(number) + " statements";
    }
}
