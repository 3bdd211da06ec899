/** Reads an article's raw text as a newsroom does: its sentences, headings, bylines and captions, each with its exact range. */
@NullMarked
package stet.infra.text;

import org.jspecify.annotations.NullMarked;
