/** Lets everyone find what the newsroom wrote and checked before. */
@NullMarked
package stet.app.search;

import org.jspecify.annotations.NullMarked;
