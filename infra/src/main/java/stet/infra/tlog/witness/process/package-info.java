/** The witness as a process of its own: a command line, a folder that remembers and a small HTTP server. */
@NullMarked
package stet.infra.tlog.witness.process;

import org.jspecify.annotations.NullMarked;
