/** Takes files in as captures of sources, and gives them out without ever showing them itself. */
@NullMarked
package stet.app.capture;

import org.jspecify.annotations.NullMarked;
