/** What every part of the API has in common: strict JSON, conditional and repeated requests, and its description. */
@NullMarked
package stet.app.api;

import org.jspecify.annotations.NullMarked;
