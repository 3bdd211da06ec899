package stet.domain;

import java.util.Locale;

/**
 * How many of something, as sentences and pages say it: 1,204, whatever language the machine is set to. An index is no count
 * and has no groups, so that it is found where it is copied to.
 */
public final class Count {
    private Count() {}

    public static String of(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
