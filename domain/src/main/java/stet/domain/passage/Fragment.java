package stet.domain.passage;

import org.jspecify.annotations.Nullable;

/**
 * The W3C's FragmentSelector: a part by the name that its kind of file gives it.
 *
 * @param conformsTo the specification that says how such names are read; absent where there is none
 */
public record Fragment(String value, @Nullable String conformsTo) {
    static final String PDF = "http://tools.ietf.org/rfc/rfc3778";
}
