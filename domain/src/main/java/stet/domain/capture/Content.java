package stet.domain.capture;

import java.util.regex.Pattern;

/**
 * The bytes of a capture, by which they are found again and held against what was said of them.
 *
 * @param sha256 in hexadecimal, small letters
 * @param bytes how many
 * @param mediaType what they are, found from themselves and never from a name
 */
public record Content(String sha256, long bytes, String mediaType) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Content {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
}
