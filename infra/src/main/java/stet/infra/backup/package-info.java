/** Stet's own database, copied while people work, and put back: two commands that no running Stet knows of. */
@NullMarked
package stet.infra.backup;

import org.jspecify.annotations.NullMarked;
