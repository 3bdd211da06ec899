/** Where somebody looked for evidence of a claim, also in vain, and whom they asked. */
@NullMarked
package stet.domain.enquiry;

import org.jspecify.annotations.NullMarked;
