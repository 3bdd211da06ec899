/** Triage of several statements at once, on the page of an article and over REST. */
@NullMarked
package stet.app.triage;

import org.jspecify.annotations.NullMarked;
