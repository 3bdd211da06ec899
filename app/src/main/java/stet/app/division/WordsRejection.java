package stet.app.division;

import stet.domain.Rejection;

/** Why it is not clear how a statement is to be divided by what was typed. */
sealed interface WordsRejection extends Rejection {

    @Override
    default String field() {
        return "words";
    }

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** What was typed is not the statement on two lines. */
    record NotOnTwoLines() implements WordsRejection {
        @Override
        public String sentence() {
            return "Start a new line once, where the second statement begins, and leave the words as they are.";
        }
    }

    /** What was typed are not words of the text at this place. */
    record NotWordsHere() implements WordsRejection {
        @Override
        public String sentence() {
            return "These words don't stand here in the text. Leave out words at either end, or add those beside it that no statement has.";
        }
    }
}
