/** Lets in as much at once as Stet can hold, and waits for nobody for long. */
@NullMarked
package stet.app.admission;

import org.jspecify.annotations.NullMarked;
