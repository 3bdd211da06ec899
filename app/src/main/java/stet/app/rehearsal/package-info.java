/** A Stet that starts quickly: laid out in a folder, with what its Java learned in a rehearsal. */
@NullMarked
package stet.app.rehearsal;

import org.jspecify.annotations.NullMarked;
