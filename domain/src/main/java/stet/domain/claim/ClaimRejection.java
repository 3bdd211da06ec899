package stet.domain.claim;

import java.util.SortedMap;
import java.util.stream.Collectors;
import stet.domain.Count;
import stet.domain.Rejection;
import stet.domain.words.Isolated;

/** Why a statement refuses a command as long as its claims are what they are. */
public sealed interface ClaimRejection extends Rejection {

    /** The statement has several claims, and the command names none. */
    record SeveralClaims(SortedMap<Integer, String> claims) implements ClaimRejection {
        private static final int SHOWN = 80;

        @Override
        public String sentence() {
            return "This statement has %s claims: %s. Name the claim that you mean by its number."
                    .formatted(
                            Count.of(claims.size()),
                            claims.entrySet().stream()
                                    .map(claim -> "%d (%s)".formatted(claim.getKey(), shortened(claim.getValue())))
                                    .collect(Collectors.joining(", ")));
        }

        private static String shortened(String proposition) {
            return proposition.codePointCount(0, proposition.length()) <= SHOWN
                    ? Isolated.of(proposition)
                    : Isolated.of(proposition.substring(0, proposition.offsetByCodePoints(0, SHOWN)) + "…");
        }

        @Override
        public String field() {
            return "claim";
        }
    }

    /** The statement has no claim of this number, or no longer. */
    record UnknownClaim(int claim) implements ClaimRejection {
        @Override
        public String sentence() {
            return "This statement has no claim %d. Reload the statement to see its claims.".formatted(claim);
        }

        @Override
        public String field() {
            return "claim";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Without its only claim, a statement would be neither dismissed nor checked. */
    record OnlyClaim() implements ClaimRejection {
        @Override
        public String sentence() {
            return "This is the only claim of its statement. Dismiss the statement instead.";
        }
    }

    /** A claim is about words that stand in its statement. */
    record NoSuchWords(int start, int end, int length) implements ClaimRejection {
        @Override
        public String sentence() {
            return "No words of this statement stand from %s to %s. Count characters in UTF-16 from the beginning of the statement, which has %s, and leave none of them in half."
                    .formatted(Count.of(start), Count.of(end), Count.of(length));
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
}
