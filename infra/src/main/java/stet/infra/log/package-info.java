/** The log that nobody can rewrite: gives each event its place, signs what stands there, and proves it to outsiders. */
@NullMarked
package stet.infra.log;

import org.jspecify.annotations.NullMarked;
