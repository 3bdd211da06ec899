/** Says until when an article is done and how urgent it is, and gives work to people. */
@NullMarked
package stet.app.plan;

import org.jspecify.annotations.NullMarked;
