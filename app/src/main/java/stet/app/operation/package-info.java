/** What an operator looks at and does: readers, rebuilds, health. */
@NullMarked
package stet.app.operation;

import org.jspecify.annotations.NullMarked;
