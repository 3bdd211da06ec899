/** Where people looked and whom they asked, as the API takes it. */
@NullMarked
package stet.app.enquiry;

import org.jspecify.annotations.NullMarked;
