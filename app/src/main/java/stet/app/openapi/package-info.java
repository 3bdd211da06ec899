/** Describes the API to machines as OpenAPI, and to people as a page. */
@NullMarked
package stet.app.openapi;

import org.jspecify.annotations.NullMarked;
