/** Whether the words of an excerpt stand in a text, and where: what a quotation may change, and what it may not. */
@NullMarked
package stet.domain.passage;

import org.jspecify.annotations.NullMarked;
