/** Who wants mails of what concerns them, where to, how often, and how far they were told. */
@NullMarked
package stet.infra.mail;

import org.jspecify.annotations.NullMarked;
