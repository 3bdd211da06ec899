/** Shows a statement and takes the commands that bring it from untriaged to verified. */
@NullMarked
package stet.app.statement;

import org.jspecify.annotations.NullMarked;
