/** Who signs in and how long it lasts: passwords asked for, guesses held back, sessions kept by every replica. */
@NullMarked
package stet.infra.signin;

import org.jspecify.annotations.NullMarked;
