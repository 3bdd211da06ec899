/** Characters and words: what they are, and the word lists of all languages. */
@NullMarked
package stet.infra.text.word;

import org.jspecify.annotations.NullMarked;
