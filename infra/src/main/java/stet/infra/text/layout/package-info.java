/** Lines and paragraphs: which breaks end something, and which fell inside a sentence. */
@NullMarked
package stet.infra.text.layout;

import org.jspecify.annotations.NullMarked;
