/** The whole log in one file, and the verifier that needs nothing but that file and a key. */
@NullMarked
package stet.infra.tlog.bundle;

import org.jspecify.annotations.NullMarked;
