package stet.domain.newsroom;

import stet.domain.Rejection;
import stet.domain.newsroom.NewsroomCommand.SetDismissalReasons;
import stet.domain.words.Isolated;

/** Why something is not settled for the newsroom. */
public sealed interface NewsroomRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** Nobody finds one among so many as quickly as they type it. */
    record TooManyReasons(int reasons) implements NewsroomRejection {
        @Override
        public String sentence() {
            return "Keep at most %d reasons; there are %d. Statements can be dismissed for any reason that is typed."
                    .formatted(SetDismissalReasons.MOST, reasons);
        }

        @Override
        public String field() {
            return "reasons";
        }
    }

    /** Two buttons would read the same. */
    record ReasonTwice(String field, String words) implements NewsroomRejection {
        @Override
        public String sentence() {
            return "The reason %s is there twice. Remove one of the two.".formatted(Isolated.of(words));
        }
    }
}
