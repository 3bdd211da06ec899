package stet.domain.clearance;

import java.util.List;
import java.util.stream.Collectors;
import stet.domain.Count;
import stet.domain.Person;
import stet.domain.Rejection;

/** Why an article is not cleared. */
public sealed interface ClearanceRejection extends Rejection {

    /** Rule 6: something is missing. */
    record NotYetClear(List<Obstacle> missing) implements ClearanceRejection {
        private static final int NAMED = 5;

        public NotYetClear {
            missing = List.copyOf(missing);
        }

        @Override
        public String sentence() {
            String named = missing.stream().limit(NAMED).map(Obstacle::words).collect(Collectors.joining("; "));
            String more = missing.size() > NAMED ? "; and %s more".formatted(Count.of(missing.size() - NAMED)) : "";
            return "The article can't be cleared yet: %s%s. Settle what is missing, then clear it."
                    .formatted(named, more);
        }
    }

    /** It is clear as it is. */
    record AlreadyClear(int revision, Person clearedBy) implements ClearanceRejection {
        @Override
        public String sentence() {
            return "%s cleared revision %d already, and nothing has happened to it since."
                    .formatted(clearedBy, revision);
        }
    }

    /** Whoever wrote it would clear it. */
    record AuthorClears(Person author) implements ClearanceRejection {
        @Override
        public String sentence() {
            return "%s wrote this article, so another editor clears it.".formatted(author);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody who is no editor would clear it. */
    record OnlyEditorsClear(Person by) implements ClearanceRejection {
        @Override
        public String sentence() {
            return "Only an editor clears articles, and %s is none. Ask one of them.".formatted(by);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A machine would say that an article may go out. */
    record AutomationClears(Person automation) implements ClearanceRejection {
        @Override
        public String sentence() {
            return "%s is an automation. Only a person clears an article.".formatted(automation);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
