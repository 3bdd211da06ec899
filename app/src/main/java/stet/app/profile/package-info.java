/** What somebody has of their own, on a page and over REST: settings, and figures of their work. */
@NullMarked
package stet.app.profile;

import org.jspecify.annotations.NullMarked;
