package stet.domain.evidence;

import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.passage.Finding.Nearest;
import stet.domain.words.Isolated;

/** Why a passage is refused, whatever claim it is for. */
public sealed interface PassageRejection extends Rejection {

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
}
