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

    /** What the public reads of the newsroom is an editor's to say. */
    record EditorDescribes() implements NewsroomRejection {
        @Override
        public String sentence() {
            return "Only an editor describes the newsroom to the public. Ask one.";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** What is to be a language is none that a browser knows. */
    record NoSuchLanguage(String language) implements NewsroomRejection {
        @Override
        public String sentence() {
            return "\"%s\" is no language. Give each as a tag such as en, or by its English name."
                    .formatted(Isolated.of(language));
        }

        @Override
        public String field() {
            return "languages";
        }
    }
}
