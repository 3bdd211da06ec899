/** The links by which articles' authors answer what they were asked: made, revoked, and opened. */
@NullMarked
package stet.infra.authorlink;

import org.jspecify.annotations.NullMarked;
