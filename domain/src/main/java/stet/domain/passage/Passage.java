package stet.domain.passage;

import org.jspecify.annotations.Nullable;

/**
 * Where an excerpt stands in a text: the W3C's TextQuoteSelector, TextPositionSelector and, where its part has a name,
 * FragmentSelector.
 *
 * @param exact as it stands in the text, which the excerpt may have evened
 * @param prefix what stands before it
 * @param suffix what stands after it
 * @param start in code points of the whole text, whose parts are joined by a line feed each
 * @param end the first code point that is not of it
 * @param part where it begins, in words; empty when the text isn't divided
 */
public record Passage(
        String exact,
        String prefix,
        String suffix,
        int start,
        int end,
        String part,
        @Nullable Fragment fragment) {}
