/** Where people looked for evidence of claims, whom they asked, and what came back. */
@NullMarked
package stet.infra.enquiry;

import org.jspecify.annotations.NullMarked;
