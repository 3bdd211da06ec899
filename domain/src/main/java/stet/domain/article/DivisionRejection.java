package stet.domain.article;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import stet.domain.Rejection;
import stet.domain.text.TextRange;

/** Why a text is not divided otherwise. */
public sealed interface DivisionRejection extends Rejection {

    /** The statement does not stand in the latest text. */
    record NotOfThisText(UUID statement, int revision) implements DivisionRejection {
        @Override
        public String sentence() {
            return "Statement %s does not stand in revision %d, the latest one. Choose one that does."
                    .formatted(statement, revision);
        }

        @Override
        public String field() {
            return "statement";
        }
    }

    /** One of the pieces would have no words. */
    record NoPlaceToSplit(TextRange range) implements DivisionRejection {
        @Override
        public String sentence() {
            return "The statement can't be split there: one piece would have no words. Give a place between characters %d and %d, with words on both sides."
                    .formatted(range.start(), range.end());
        }

        @Override
        public String field() {
            return "at";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The place is in the middle of what people see as one character. */
    record InsideCharacter(int at) implements DivisionRejection {
        @Override
        public String sentence() {
            return "Offset %d is inside a character. Give the offset before or behind it, in UTF-16 code units of the text."
                    .formatted(at);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A statement would have words of another. */
    record InsideStatement(int position) implements DivisionRejection {
        @Override
        public String sentence() {
            return "These words reach into statement %d. Adjust that one first, or merge the two.".formatted(position);
        }
    }

    /** The characters that are to be a statement have no words, or are none of the text. */
    record NoWordsThere(TextRange range, int length) implements DivisionRejection {
        @Override
        public String sentence() {
            return "The characters %d to %d of the text, which has %d, are no words. Give a start and an end around words of it."
                    .formatted(range.start(), range.end(), length);
        }

        @Override
        public String field() {
            return "start";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** What is to be a start and an end are none. */
    record NoRange(int start, int end) implements DivisionRejection {
        @Override
        public String sentence() {
            return "A statement can't begin at %d and end at %d. Give a start from 0 on, and an end behind it."
                    .formatted(start, end);
        }

        @Override
        public String field() {
            return "start";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The statement stands there already. */
    record AdjustedToItself(TextRange range) implements DivisionRejection {
        @Override
        public String sentence() {
            return "The statement stands at characters %d to %d already, so there is nothing to adjust. Change its start or its end."
                    .formatted(range.start(), range.end());
        }
    }

    /** What is to be one statement are not at least two that follow each other. */
    record NotNeighbours() implements DivisionRejection {
        @Override
        public String sentence() {
            return "Only statements that follow each other are merged. Name two or more neighbours, and as the one to keep one of these.";
        }

        @Override
        public String field() {
            return "statements";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Several of the statements were worked on, and only the work on one stays. */
    record BothHaveWork(List<Integer> positions) implements DivisionRejection {
        public BothHaveWork {
            positions = List.copyOf(positions);
        }

        @Override
        public String sentence() {
            return "Work was done on statements %s, and only one's stays on the merged one. Name the one to keep; the others keep their record, cut from the text."
                    .formatted(positions.stream().map(String::valueOf).collect(Collectors.joining(" and ")));
        }

        @Override
        public String field() {
            return "keep";
        }
    }
}
