/** A statement's way from untriaged to verified, and the rules that guard each step. */
@NullMarked
package stet.domain.statement;

import org.jspecify.annotations.NullMarked;
