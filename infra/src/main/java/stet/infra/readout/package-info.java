/** The text of a stored file, read in a process of its own: what a file may do to its reader, it does to nobody else. */
@NullMarked
package stet.infra.readout;

import org.jspecify.annotations.NullMarked;
