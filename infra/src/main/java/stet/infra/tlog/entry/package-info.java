/** What a leaf of the log holds: one event with who, when and why, in the one canonical JSON (RFC 8785). */
@NullMarked
package stet.infra.tlog.entry;

import org.jspecify.annotations.NullMarked;
