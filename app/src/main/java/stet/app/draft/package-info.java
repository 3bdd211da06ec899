/** Takes half-written forms from people's browsers, gives them back on any device, and drops them when they are sent. */
@NullMarked
package stet.app.draft;

import org.jspecify.annotations.NullMarked;
