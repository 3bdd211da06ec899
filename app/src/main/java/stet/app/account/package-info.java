/** Lets people sign in, and look after accounts, passwords and tokens. */
@NullMarked
package stet.app.account;

import org.jspecify.annotations.NullMarked;
