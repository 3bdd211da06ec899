/** The links by which articles' authors answer what they were asked: for who makes them, and for who holds one. */
@NullMarked
package stet.app.authorlink;

import org.jspecify.annotations.NullMarked;
