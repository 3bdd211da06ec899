/** Reads the log in its order for whoever needs it, in batches that commit with their place, and stops where reading fails. */
@NullMarked
package stet.infra.engine.read;

import org.jspecify.annotations.NullMarked;
