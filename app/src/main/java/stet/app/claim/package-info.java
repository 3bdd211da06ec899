/** The claims of a statement, as pages and the API show them. */
@NullMarked
package stet.app.claim;

import org.jspecify.annotations.NullMarked;
