/** Who may act in the newsroom, and everything that was done about it: an account from its opening on. */
@NullMarked
package stet.domain.account;

import org.jspecify.annotations.NullMarked;
