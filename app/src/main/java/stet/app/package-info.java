/** The running application: web pages, the REST API and who may use them. */
@NullMarked
package stet.app;

import org.jspecify.annotations.NullMarked;
