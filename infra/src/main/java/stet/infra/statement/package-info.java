/** Statements: their stream, where each stands, and what waits for whom. */
@NullMarked
package stet.infra.statement;

import org.jspecify.annotations.NullMarked;
