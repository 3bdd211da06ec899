/** Shows and exports everything that was ever recorded. */
@NullMarked
package stet.app.audit;

import org.jspecify.annotations.NullMarked;
