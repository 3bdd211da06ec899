/**
 * Decides who may do what: nobody anything, unless a path is public or its handler says what it {@link
 * stet.app.security.Needs needs} and the signed-in account has it.
 */
@NullMarked
package stet.app.security;

import org.jspecify.annotations.NullMarked;
