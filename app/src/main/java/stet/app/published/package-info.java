/** What everybody may read without signing in: what was published, and what the newsroom says of itself. */
@NullMarked
package stet.app.published;

import org.jspecify.annotations.NullMarked;
