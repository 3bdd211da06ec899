/** Shows how far every article and every statement has come. */
@NullMarked
package stet.infra.dossier;

import org.jspecify.annotations.NullMarked;
