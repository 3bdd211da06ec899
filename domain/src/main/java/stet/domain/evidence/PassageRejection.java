package stet.domain.evidence;

import org.jspecify.annotations.Nullable;
import stet.domain.Count;
import stet.domain.Rejection;
import stet.domain.passage.Finding.Nearest;
import stet.domain.words.Isolated;

/** Why a passage is refused, or is too little, whatever claim it is for. */
public sealed interface PassageRejection extends Rejection {

    /** Nothing changed that a passage could be read anew for. */
    record WordsWereRead() implements PassageRejection {
        @Override
        public String sentence() {
            return "The passages were read for these very words, so there is none to read anew. Propose the verdict without, and amend a passage by itself.";
        }

        @Override
        public String field() {
            return "readAnew";
        }
    }

    /** Of whoever proposes there is no passage that spoke against such a verdict. */
    record NothingToReadAnew() implements PassageRejection {
        @Override
        public String sentence() {
            return "No exact passage that you attached spoke against this verdict, so there is none to read anew. Propose it without, or attach a passage for it.";
        }

        @Override
        public String field() {
            return "readAnew";
        }
    }

    /**
     * The newest capture of the source hasn't these words.
     *
     * @param nearest what comes nearest to them; absent when nothing does
     */
    record NotInCapture(@Nullable Nearest nearest) implements PassageRejection {
        private static final int LONGEST = 300;

        @Override
        public String sentence() {
            return "These words are not in the newest capture of this source. %s Quote it as it is there, or say why the words count all the same."
                    .formatted(
                            nearest == null
                                    ? "Nothing in it comes near to them."
                                    : "The nearest passage%s is “%s”: %s."
                                            .formatted(place(nearest), words(nearest), differences(nearest)));
        }

        private static String place(Nearest nearest) {
            String part = nearest.passage().part();
            return part.isEmpty() ? "" : " (" + Isolated.of(part) + ")";
        }

        private static String words(Nearest nearest) {
            return Isolated.of(shortened(nearest.passage().exact().strip().replaceAll("\\s+", " ")));
        }

        private static String differences(Nearest nearest) {
            return Isolated.of(shortened(nearest.inWords()));
        }

        private static String shortened(String words) {
            int length = words.codePointCount(0, words.length());
            return length <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
        }

        @Override
        public String field() {
            return "notFoundReason";
        }
    }

    /** Rule 2, in a newsroom that asks for captures: what carries the verdict was not found in any. */
    record PassagesNotCaptured(int passages) implements PassageRejection {
        @Override
        public String sentence() {
            return "This newsroom lets a verdict rest only on passages that were found in a capture of their source, and %s for this one %s not. Capture the source, then detach the passage and attach it again as it stands there."
                    .formatted(
                            passages == 1 ? "a passage" : Count.of(passages) + " passages",
                            passages == 1 ? "was" : "were");
        }

        @Override
        public String field() {
            return "verdict";
        }
    }
}
