/** Knows who may use Stet: accounts, their passwords and their tokens. */
@NullMarked
package stet.infra.account;

import org.jspecify.annotations.NullMarked;
