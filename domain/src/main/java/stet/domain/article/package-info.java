/** An article as the newsroom received it. */
@NullMarked
package stet.domain.article;

import org.jspecify.annotations.NullMarked;
