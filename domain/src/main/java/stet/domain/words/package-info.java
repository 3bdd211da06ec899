/** What words are, whoever typed them: when they say nothing, and when they are the same. */
@NullMarked
package stet.domain.words;

import org.jspecify.annotations.NullMarked;
