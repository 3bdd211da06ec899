package stet.infra.readout;

/** Characters that no table and no page can have: each is shown as one that couldn't be read. */
final class Clean {
    private static final char UNKNOWN = '\ufffd';

    private Clean() {}

    static String of(CharSequence text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) clean.append(c).append(text.charAt(++at));
            else clean.append(isText(c) ? c : UNKNOWN);
        }
        return clean.toString();
    }

    private static boolean isText(char c) {
        return (c >= ' ' || (c >= '\t' && c <= '\r')) && !Character.isSurrogate(c) && c != '\ufffe' && c != '\uffff';
    }
}
