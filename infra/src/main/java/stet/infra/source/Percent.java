package stet.infra.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Percent-encoding in its one form (RFC 3986 section 6.2.2): letters of any script encoded, what needs no encoding bare. */
final class Percent {
    private static final Pattern BARE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern RUN = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final String UNRESERVED = "-._~";
    private static final String KEPT = UNRESERVED + ":/?#[]@!$&'()*+,;=%";

    private Percent() {}

    static String normalised(String part) {
        String lettersBare = RUN.matcher(BARE.matcher(part).replaceAll("%25")).replaceAll(Percent::letters);
        return encoded(Normalizer.normalize(lettersBare, Normalizer.Form.NFC));
    }

    /** What a run of encoded bytes means, bare where it is letters; in a replacement's notation. */
    private static String letters(MatchResult run) {
        byte[] bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            StringBuilder letters = new StringBuilder();
            text.codePoints().forEach(c -> {
                if (isUnreserved(c) || c >= 0x80) letters.appendCodePoint(c);
                else letters.append(hex(c));
            });
            return letters.toString();
        } catch (CharacterCodingException otherCharset) {
            StringBuilder kept = new StringBuilder();
            for (byte each : bytes) kept.append(isUnreserved(each) ? Character.toString(each) : hex(each & 0xFF));
            return kept.toString();
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isUnreserved(c) || KEPT.indexOf(c) >= 0) encoded.appendCodePoint(c);
            else for (byte each : bytes(c)) encoded.append(hex(each & 0xFF));
        });
        return encoded.toString();
    }

    private static byte[] bytes(int codePoint) {
        return Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c > 0 && UNRESERVED.indexOf(c) >= 0);
    }

    private static String hex(int octet) {
        return "%" + HexFormat.of().withUpperCase().toHexDigits((byte) octet);
    }
}
