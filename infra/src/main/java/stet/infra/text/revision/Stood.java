package stet.infra.text.revision;

import stet.domain.text.Context;

/**
 * A statement as it stood in an earlier revision.
 *
 * @param id what names it
 * @param text its characters there
 * @param context what stood around it
 */
public record Stood<K>(K id, String text, Context context) {}
